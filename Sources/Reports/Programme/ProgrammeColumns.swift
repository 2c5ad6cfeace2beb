/// The columns of a report about many classes, in order; the same names stand in JSON.
package let programmeColumns: [ColumnHead] = [
  .init(name: "group", type: "text", meaning: "code, title of the lesson, or month"),
  .init(name: "started_at", type: "time", meaning: "when its first class began, UTC"),
  .init(name: "classes", type: "from 0", meaning: "classes that have ended"),
  .init(name: "heads", type: "from 0", meaning: "people who came in"),
  .init(name: "phones", type: "from 0", meaning: "phones and terminals they came in by"),
  .init(name: "shared", type: "from 0", meaning: "phones with several heads"),
  .init(
    name: "scam_votes_first", type: "from 0",
    meaning: "votes with a verdict before the talk, in scams"),
  .init(name: "scam_doubted_first", type: "from 0", meaning: "how many of them doubted"),
  .init(
    name: "scam_votes_last", type: "from 0",
    meaning: "votes with a verdict at the last vote, in scams"),
  .init(name: "scam_doubted_last", type: "from 0", meaning: "how many of them doubted"),
  .init(
    name: "genuine_votes_first", type: "from 0",
    meaning: "votes with a verdict before the talk, in genuine stories"),
  .init(name: "genuine_doubted_first", type: "from 0", meaning: "how many of them doubted"),
  .init(
    name: "genuine_votes_last", type: "from 0",
    meaning: "votes with a verdict at the last vote, in genuine stories"),
  .init(name: "genuine_doubted_last", type: "from 0", meaning: "how many of them doubted"),
  .init(name: "people", type: "from 0", meaning: "who finished stories alone"),
  .init(name: "scams", type: "from 0", meaning: "scams they met alone that count"),
  .init(name: "scams_doubted", type: "from 0", meaning: "how many of these were told right"),
  .init(
    name: "genuine", type: "from 0", meaning: "genuine stories they met alone that count"),
  .init(
    name: "genuine_trusted", type: "from 0", meaning: "how many of these were told right"),
  .init(
    name: "discrimination_people", type: "from 0",
    meaning: "people with both kinds of story"),
  .init(name: "discrimination", type: "number", meaning: "mean signed D of these, -1 to 1"),
  .init(name: "discrimination_low", type: "number", meaning: "lower end of its interval, -1 to 1"),
  .init(name: "discrimination_high", type: "number", meaning: "upper end of its interval, -1 to 1"),
  .init(
    name: "change_people", type: "from 0",
    meaning: "people whose forms before and after both lie in the group and can be compared"),
  .init(name: "change_before", type: "number", meaning: "mean signed D before, -1 to 1"),
  .init(name: "change_after", type: "number", meaning: "mean signed D after, -1 to 1"),
  .init(name: "change", type: "number", meaning: "after less before, -2 to 2"),
  .init(name: "change_low", type: "number", meaning: "lower end of its interval"),
  .init(name: "change_high", type: "number", meaning: "upper end of its interval"),
  .init(
    name: "change_false_alarms_before", type: "0 to 1",
    meaning: "mean share of genuine people held for scammers before"),
  .init(
    name: "change_false_alarms_after", type: "0 to 1",
    meaning: "mean share of genuine people held for scammers after"),
  .init(
    name: "change_improved", type: "true, false",
    meaning: "whether it may be called an improvement"),
]
