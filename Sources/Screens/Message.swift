package import Cells
package import Classroom
package import Scenarios

/// What reaches the screens: keys, a new size, and what the program has found or done.
package enum Message: Sendable {
  case key(Key)
  /// A letter or sign out of a clipboard.
  case pasted(Character)
  /// A click on a cell.
  case clicked(Point)
  case resized(Size)
  /// Everything the home screen shows, to be shown now.
  case home(HomeData)
  /// What the home screen shows by now, wherever it lies; what was in focus stays in focus.
  case homeChanged(HomeData)
  /// How far reading the stories has come; nil once all are read.
  case reading(Reading?)
  case library(LibraryData)
  /// What the list of cases holds by now, wherever it lies; what was in focus stays in focus.
  case libraryChanged(LibraryData)
  /// What the case about to begin touches on.
  case care(CareData)
  /// A play begins, goes on or is resumed: draw this.
  case playing(PlayData)
  /// The play is complete: explain it.
  case debrief(DebriefData)
  /// A form is about to begin.
  case form(FormStart)
  /// A form was answered to its end.
  case formEnd(FormEnd)
  case progress(ProgressData)
  case learners([LearnerSummary])
  case settings(SettingsData)
  /// Where nobody has named a region, the one that goes with the language.
  case region(Region)
  /// A class as it is by now, for its host.
  case hosting(HostData)
  /// The same for somebody who takes part in it.
  case joined(JoinData)
  /// Something could not be done; the sentence says what and what to do. The screen stays.
  case failed(String)
  /// A page was kept, at this path.
  case saved(path: String)
}

/// What the screens ask of the program, which answers with a ``Message``.
package enum Request: Equatable, Sendable {
  case showHome
  case showLibrary
  case showProgress
  case showLearners
  case showSettings
  /// Start the case that the home screen would suggest, as soon as one is known.
  case startSuggestion
  /// Start a case; where no telling is named, the seed draws it. Answered by `care` where there is
  /// something to be warned of and `isWarned` is false.
  case start(caseID: String, telling: Telling? = nil, isWarned: Bool = false)
  /// Go on with a play that was left open.
  case resume(PlayID)
  /// Begin the form that was announced; answered by `playing`.
  case beginForm
  /// Tell the other story of the play just closed, as practice.
  case contrast(PlayID)
  /// Try the choice with this ordinal (from 0) of the closed play again, as practice.
  case whatIf(PlayID, choice: Int)
  /// Commit the learner's answer; answered by `playing`, by `debrief` when it closed the play, by
  /// `formEnd` when it was the last of a form, or by `failed`.
  case take(TakenInput)
  /// Keep a page to print; answered by `saved` or `failed`.
  case savePage(PageToSave)
  case setLanguage(Language)
  case setRegion(Region)
  case setDisplay(Display)
  case chooseLearner(id: String)
  case addLearner(name: String)
  /// Do something in the class that is being led; answered by `hosting` or `failed`.
  case lead(RoomCommand)
  /// Give somebody in the class another name, made up for them; answered by `hosting` or `failed`.
  case rename(ParticipantID)
  /// Answer in the class that was joined; answered by `joined` or `failed`.
  case answer(JoinAnswer)
  /// Keep the report of the class; answered by `saved` or `failed`.
  case saveClassReport
  /// Leave; everything is saved already.
  case quit
}

/// The text form of a play's stream id.
package typealias PlayID = String
