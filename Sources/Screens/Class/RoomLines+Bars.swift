import Cells
import Classroom
import Engine

extension RoomLines {
  /// How everyone voted, before and after discussion side by side; nothing of right or wrong.
  func bars(_ ballot: BallotID, _ room: Room) -> [String] {
    (1...ballot.round).flatMap { round in
      let id = BallotID(step: ballot.step, round: round)
      return [words.round(id.step, id.round)] + distribution(id, room)
    }
  }

  private func distribution(_ ballot: BallotID, _ room: Room) -> [String] {
    guard let tally = rules.tally(ballot, in: room) else { return [] }
    guard tally.mayBeShown else {
      return [words.votes(tally.voters) + look.stop + " " + words.tooFewForBars(Tally.fewest)]
    }
    let decision = room.decision(ballot.step)
    let trust =
      rules.ask(decision).trust == nil
      ? []
      : [
        bar(words.trusted, tally.trusting, tally.voters),
        bar(words.doubted, tally.doubting, tally.voters),
      ] + (tally.beliefs[0] > 0 ? [bar(words.unsure, tally.beliefs[0], tally.voters)] : [])
    return trust
      + zip(choices(decision), tally.choices).enumerated().map { place, choice in
        bar(PlayScreen.letter(place), choice.1, tally.voters) + "  \(choice.0)"
      }
  }

  private func bar(_ label: String, _ count: Int, _ all: Int) -> String {
    let picture = look.glyphs.bar(Double(count) / Double(max(all, 1)), columns: 20)
    return "\(label)\(look.colon)\(count)" + (picture.isEmpty ? "" : "  \(picture)")
  }
}
