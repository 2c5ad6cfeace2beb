/// A screen about a closed play, which goes when another play begins.
protocol Explaining: Screen {
  var data: DebriefData { get set }
}
