import Cells
import Classroom
import Engine

extension RoomLines {
  /// How everyone voted, before and after discussion side by side; nothing of right or wrong.
  func bars(_ ballot: BallotID, _ room: Room) -> [String] {
    (1...ballot.round).flatMap { bars(of: BallotID(step: ballot.step, round: $0), room) }
  }

  /// How everyone voted in one asking.
  func bars(of ballot: BallotID, _ room: Room) -> [String] {
    [words.round(ballot.step, ballot.round)] + distribution(ballot, room)
  }

  /// What the class believed from decision to decision; none where trust was asked less than twice.
  func curve(_ room: Room) -> [String] {
    let points = way(room).compactMap { step -> String? in
      let decision = room.decision(step)
      guard decision.rounds > 0, rules.ask(decision).trust != nil,
        let tally = rules.tally(BallotID(step: step, round: decision.rounds), in: room),
        tally.mayBeShown
      else { return nil }
      return bar(words.believedAt(step), tally.trusting, tally.voters)
    }
    return points.count < 2 ? [] : [words.curve + look.stop] + points
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

  /// A number with its label, and how much of all it is as a picture.
  func bar(_ label: String, _ count: Int, _ all: Int) -> String {
    let picture = look.glyphs.bar(Double(count) / Double(max(all, 1)), columns: 20)
    return "\(label)\(look.colon)\(count)" + (picture.isEmpty ? "" : "  \(picture)")
  }
}
