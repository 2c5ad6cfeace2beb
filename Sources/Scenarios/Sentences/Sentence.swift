// The facts that the sentences read, by rule (those in brackets may be absent):
//
// F01 kind (utf8 control escape bidi invisible emoji private), [code]
// F02 kind (after-quote open-quote no-colon escape second-colon dash first-sign open-bracket indent
//     empty key other)    F03 kind (tab no-break ideographic other)    F04 key, line
// F05 kind (colon comma bracket quotes space dash), found, meant
// F07 kind (document anchor alias tag directive), word    F08 id, file
// F09 id, other (`retired`, or the other file)    F10 kind (size depth nodes), limit
// F11 key    F12 kind, path
// S01 key, [suggestion]    S02 key    S03 found or form, expected, [options suggestion low high]
// S04 found, known    S05 id, problem (spelling reserved)    S06 id, what (node choice ending case)
// S07 node, problem (both none)    S08 node, problem (choices node)    S10 key
// S11 code, problem (unknown firm reason), [suggestion]
// G01 kind (node target opening), name, [suggestion]    G02 node, what (node ending)
// G03 G04 G07 G08 node    G06 problem (last early empty), [name]
// V01 kind (variable node choice leak), name, [suggestion]
// V02 problem (setYesNo addNumber bareNumber compareYesNo), name, [found]    V03 name
// V06 name, found    V07 expected, [found]
// L01 language, [count]    L03 problem (unknown yesNo openBrace differ), [name suggestion zh en]
// L04 zh, en    L05 problem (unclosed nested unopened noBar empty unknown place), [mark suggestion]
// L10 id, other
// P01 what (none source fact), [found suggestion]    P03 what (number domain), found
// P06 missing (good bad)    P07 missing (debrief rule next_steps)    P13 missing (scam genuine)
// P14 node    P17 what (lost gained ...)    P18 count, [path]    P19 word, place (title person opening id)
// P21 ask, node    P22 problem (refusal stake), [node]
// P23 node, lacks (any besides independent dependent confirmation)    P24 node
// P25 node, problem (opening decision points)
// C01 sum, minutes    C02 id, what (case telling), [suggestion told]    C03 count, from    C04 id
// C05 id, form    M01 distance, count    M02 id    M03 id, other    M04 other    M05 other, own, others
// D01 node    D06 limit    T01 test, and kind (choice ending), missing, [suggestion] or expected, found
//
// Any of them may hold `telling` (scam genuine) and `stillMissing` (`true` outside of the library).

/// A remark in both languages.
struct Sentence {
  var zh: String
  var en: String

  subscript(language: Language) -> String { language == .zh ? zh : en }
}

/// What is wrong and what to do about it, in one or two plain sentences.
package func sentence(for diagnostic: Diagnostic, in language: Language) -> String {
  let words = Words(diagnostic.facts)
  let found =
    fileSentence(diagnostic.rule, words) ?? shapeSentence(diagnostic.rule, words)
    ?? graphSentence(diagnostic.rule, words) ?? valueSentence(diagnostic.rule, words)
    ?? textSentence(diagnostic.rule, words) ?? practiceSentence(diagnostic.rule, words)
    ?? playSentence(diagnostic.rule, words) ?? lessonSentence(diagnostic.rule, words)
  guard let sentence = found?[language] else {
    return Rule.named(diagnostic.rule)?.title[language] ?? diagnostic.rule
  }
  guard diagnostic.facts["stillMissing"] == "true" else { return sentence }
  return language == .zh ? "还缺：\(sentence)" : "Still missing: \(sentence)"
}

/// The facts of a diagnostic, ready to stand in a sentence.
struct Words {
  private let facts: [String: String]

  init(_ facts: [String: String]) {
    self.facts = facts
  }

  /// The fact, or nothing.
  subscript(name: String) -> String { facts[name] ?? "" }

  func has(_ name: String) -> Bool { facts[name] != nil }

  /// “是不是想写 x？”, where something near was found.
  var meant: Sentence {
    guard let suggestion = facts["suggestion"] else { return Sentence(zh: "", en: "") }
    return Sentence(zh: "是不是想写 \(suggestion)？", en: " Did you mean \(suggestion)?")
  }

  /// In which of the stories, where it is only one of them.
  var story: Sentence {
    switch facts["telling"] {
    case "scam": Sentence(zh: "（scam 故事里）", en: " in the scam story")
    case "genuine": Sentence(zh: "（genuine 故事里）", en: " in the genuine story")
    default: Sentence(zh: "", en: "")
    }
  }

  func language(_ name: String) -> Sentence {
    facts[name] == "zh" ? Sentence(zh: "中文", en: "Chinese") : Sentence(zh: "英文", en: "English")
  }
}
