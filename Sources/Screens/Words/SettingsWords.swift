import Cells
import Scenarios

/// The words of the settings.
struct SettingsWords: InBothLanguages {
  let title: String
  let intro: String
  let language: String
  let region: String
  let palette: String
  let paletteName: @Sendable (Theme.Palette) -> String
  let signs: String
  let signsName: @Sendable (Display.Signs) -> String
  let mouse: String
  let on: String
  /// Says how text is marked while clicks go to the program.
  let onWithShift: String
  let off: String
  let sample: String
  let sampleDanger: String
  let sampleSafe: String
  let sampleOwn: String
  let sampleFocus: String
  let changeHint: String
  let recordsAt: @Sendable (_ folder: String) -> String

  static let chinese = SettingsWords(
    title: "设置",
    intro: "改了马上生效，下次还是这样。",
    language: "语言",
    region: "地区（决定号码）",
    palette: "颜色",
    paletteName: {
      switch $0 {
      case .auto: "自动，深浅底色都看得清"
      case .dark: "深色底"
      case .light: "浅色底"
      case .contrast: "高对比，不用颜色"
      case .mono: "不用颜色"
      }
    },
    signs: "线条和符号",
    signsName: {
      switch $0 {
      case .auto: "自动"
      case .unicode: "画线条"
      case .ascii: "只用键盘上有的"
      }
    },
    mouse: "鼠标",
    on: "开",
    onWithShift: "开（按住 Shift 可以选中文字）",
    off: "关",
    sample: "现在的样子：",
    sampleDanger: "可疑",
    sampleSafe: "放心",
    sampleOwn: "我说的",
    sampleFocus: "选中的",
    changeHint: "换一个",
    recordsAt: { "记录都在这台机器上：\($0)" }
  )

  static let english = SettingsWords(
    title: "Settings",
    intro: "Changes apply at once and are kept.",
    language: "Language",
    region: "Region (for phone numbers)",
    palette: "Colours",
    paletteName: {
      switch $0 {
      case .auto: "automatic, for dark and light screens"
      case .dark: "for dark screens"
      case .light: "for light screens"
      case .contrast: "high contrast, no colours"
      case .mono: "no colours"
      }
    },
    signs: "Lines and signs",
    signsName: {
      switch $0 {
      case .auto: "automatic"
      case .unicode: "drawn"
      case .ascii: "plain keyboard signs"
      }
    },
    mouse: "Mouse",
    on: "on",
    onWithShift: "on (hold Shift to mark text)",
    off: "off",
    sample: "How it looks:",
    sampleDanger: "doubtful",
    sampleSafe: "reassuring",
    sampleOwn: "what I say",
    sampleFocus: "in focus",
    changeHint: "change",
    recordsAt: { "Your records are on this machine: \($0)" }
  )
}
