/// One statement of the Experience API, version 1.0.3, in a form that version 2.0 takes as well.
///
/// Source: ADL xAPI-Spec 1.0.3, part two, section 2.4; IEEE 9274.1.1-2023. What is nil is left out: the
/// specification allows no null.
struct Statement: Encodable {
  typealias Words = [String: String]

  struct Actor: Encodable {
    struct Account: Encodable {
      var homePage: String
      var name: String
    }

    var objectType = "Agent"
    var account: Account
  }

  struct Verb: Encodable {
    var id: String
    var display: Words
  }

  struct Activity: Encodable {
    struct Definition: Encodable {
      struct Component: Encodable {
        var id: String
        var description: Words
      }

      var type: String
      var name: Words?
      var interactionType: String?
      var choices: [Component]?
      var correctResponsesPattern: [String]?
    }

    var objectType = "Activity"
    var id: String
    var definition: Definition?
  }

  struct Result: Encodable {
    struct Score: Encodable {
      /// −1…1.
      var scaled: Double
      /// From `min` to `max`.
      var raw: Double
      var min = 0.0
      var max = 100.0
    }

    var score: Score?
    var success: Bool?
    var completion: Bool?
    var response: String?
    /// ISO 8601, to the hundredth of a second.
    var duration: String?
    var extensions: [String: Extension]
  }

  enum Extension: Encodable {
    case number(Double)
    case truth(Bool)
    case text(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .truth(let truth): try container.encode(truth)
      case .text(let text): try container.encode(text)
      }
    }
  }

  struct Context: Encodable {
    struct Activities: Encodable {
      var parent: [Activity]?
      var category: [Activity]
    }

    var registration: String
    var contextActivities: Activities
    var platform = "scamdrill"
    var language: String
  }

  var id: String
  var actor: Actor
  var verb: Verb
  var object: Activity
  var result: Result
  var context: Context
  var timestamp: String?
}
