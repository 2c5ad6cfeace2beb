import Scenarios

extension Story {
  func believe(
    _ belief: Belief, _ play: inout Play, _ events: inout [Event]
  ) throws(Refusal) {
    guard play.phase == .story, play.asksBelief else { throw .notAsked }
    guard belief != .unsure || !play.isPastJudgePoint else { throw .mustDecide }
    let node = program.nodes[play.node]
    let person = program.people[node.about]
    play.statedBelief = Play.Stated(
      level: belief.level, wasJudged: play.asksJudgement,
      wasHeard: play.bits[layout.heard + node.about])
    play.bits[layout.heard + node.about] = false
    events.append(
      .believed(
        Believed(
          node: node.id, about: person.id, isScammer: person.isScammer, belief: belief,
          rank: play.rank, isJudged: play.asksJudgement)))
    play.asksBelief = false
    play.asksJudgement = false
  }

  func takeBack(_ play: inout Play, _ events: inout [Event]) throws(Refusal) {
    guard play.phase == .story, let stated = play.statedBelief else { throw .nothingToTakeBack }
    play.bits[layout.heard + program.nodes[play.node].about] = stated.wasHeard
    play.asksBelief = true
    play.asksJudgement = stated.wasJudged
    play.statedBelief = nil
    events.append(.tookBack)
  }

  func choose(_ id: String, _ play: inout Play, _ events: inout [Event]) throws(Refusal) {
    guard play.phase == .story, !play.asksBelief else { throw .notAsked }
    let node = program.nodes[play.node]
    guard !node.choices.isEmpty else { throw .notAsked }
    guard let place = node.choices.firstIndex(where: { $0.id == id }),
      isEnabled(node.choices[place], play)
    else { throw .unknownChoice(id) }
    let choice = node.choices[place]
    play.statedBelief = nil
    play.freshFrom = play.transcript.count
    play.transcript.append(.chose(node: play.node, choice: place))
    play.bits[layout.chosen + choice.number] = true
    applyEffects(choice.effects, &play)
    events.append(
      .chose(
        Chose(
          node: node.id, choice: choice.id, act: choice.act, via: choice.via, rank: play.rank,
          lost: play.counters[Counter.lost], gained: play.counters[Counter.gained])))
    follow(choice.onward, &play, &events)
  }

  func proceed(_ play: inout Play, _ events: inout [Event]) throws(Refusal) {
    guard play.phase == .story, program.nodes[play.node].choices.isEmpty else { throw .notAsked }
    let node = program.nodes[play.node]
    play.freshFrom = play.transcript.count
    events.append(.proceeded(Proceeded(node: node.id)))
    follow(node.onward, &play, &events)
  }
}
