/// Cases in which every line is proper and only playing them through shows what is wrong.
let brokenWalk: [BrokenRow] = [
  BrokenRow(
    "a second judge point on a way",
    "您把数字念给我同事就行。\", en: \"Service centre. Yes, he's ours. Just read him the digits.\"}\n"
      + "        goto: difference\n      charged:",
    """
    您把数字念给我同事就行。", en: "Service centre. Yes, he's ours. Just read him the digits."}
            judge: true
            choices:
              - {id: yes, act: comply, text: {zh: "念", en: "Read"}, goto: charged}
              - {id: own, act: verify, via: own_app, text: {zh: "看", en: "Look"}, goto: shop}
              - {id: his, act: verify, via: caller_number, once: true, text: {zh: "打", en: "Ring"}, goto: difference}
          ▶charged:
    """, "P18"),
  BrokenRow(
    "nothing left to choose",
    """
              - id: stop
                act: report
                text: {zh: "马上打 110", en: "Call 110 at once"}
                goto: reported
                why: {zh: "头几分钟最要紧。", en: "The first minutes matter most."}
              - {id: wait, act: pause,
    """,
    """
              - id: stop
                if: "lost < 0"
                act: report
                text: {zh: "马上打 110", en: "Call 110 at once"}
                goto: reported
                why: {zh: "头几分钟最要紧。", en: "The first minutes matter most."}
              - {id: wait, if: "lost < 0", act: pause,
    """, "G07", at: (92, 7)),
  BrokenRow(
    "a loss nobody can reach", "          - id: read\n            act: comply\n",
    "          - id: ▶read\n            if: \"gained > 5\"\n            act: comply\n", "P17"),
  BrokenRow(
    "an ending no condition lets through", "goto: lost-it, why",
    "goto: [{if: \"lost < 0\", to: lost-it}, {to: reported}], why", "G02", at: (115, 7)),
  BrokenRow(
    "a test with another sum", "expect: {ending: reported, lost: 986}",
    "expect: {ending: ▶reported, lost: 985}", "T01"),
  BrokenRow(
    "a test without a belief at the judge point",
    "play: [hello/fine, {believe: 3}, difference/read, charged/stop]",
    "play: [hello/fine, ▶difference/read, charged/stop]", "T01"),
  BrokenRow(
    "a test that goes another way", "[hello/look, {believe: 5}, difference/check]",
    "[hello/look, {believe: 5}, ▶charged/stop]", "T01"),
]
