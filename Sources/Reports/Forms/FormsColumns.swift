/// The columns of a report about forms, in order; the same names stand in JSON.
package let formsColumns: [ColumnHead] = [
  .init(
    name: "comparison", type: "text",
    meaning: "before_after and before_later of the same people; unpaired of two groups"),
  .init(name: "stories", type: "text", meaning: "all, near, medium or far"),
  .init(name: "people_before", type: "from 0", meaning: "people behind the first side"),
  .init(name: "people_after", type: "from 0", meaning: "people behind the second side"),
  .init(name: "before", type: "number", meaning: "mean signed D of the first side, -1 to 1"),
  .init(name: "after", type: "number", meaning: "mean signed D of the second side, -1 to 1"),
  .init(name: "change", type: "number", meaning: "after less before, -2 to 2"),
  .init(name: "change_low", type: "number", meaning: "lower end of its interval"),
  .init(name: "change_high", type: "number", meaning: "upper end of its interval"),
  .init(name: "effect", type: "number", meaning: "Hedges' g"),
  .init(
    name: "false_alarms_before", type: "0 to 1",
    meaning: "mean share of genuine people held for scammers, first side"),
  .init(
    name: "false_alarms_after", type: "0 to 1",
    meaning: "mean share of genuine people held for scammers, second side"),
  .init(
    name: "false_alarms_change_low", type: "number",
    meaning: "lower end of the interval of the change in false alarms"),
  .init(
    name: "false_alarms_change_high", type: "number",
    meaning: "upper end of the interval of the change in false alarms"),
  .init(name: "enough", type: "true, false", meaning: "whether ten people are behind it"),
  .init(
    name: "improved", type: "true, false", meaning: "whether it may be called an improvement"),
]
