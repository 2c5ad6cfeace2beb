import Scenarios

/// A form's file with all there is to say about it.
struct LoadedForm {
  var path: String
  /// The file's bytes, for excerpts; empty where it cannot be read.
  var source: [UInt8]
  /// nil where an error stands in the way of using it.
  var form: TestForm?
  var diagnostics: [Diagnostic]
}

extension Library {
  /// The forms of every folder, looked at together with their stories; only those of the shipped folder are
  /// ever used.
  func loadForms() -> [LoadedForm] {
    folders.all.flatMap { folder, _ in
      var earlier: [TestForm] = []
      return VocabularyFile.allCases.compactMap { file -> LoadedForm? in
        guard let name = file.form else { return nil }
        let loaded = loadForm(path: "\(folder)/\(file.name)", name, earlier)
        earlier += [loaded?.form].compactMap { $0 }
        return loaded
      }
    }
  }

  private func loadForm(
    path: String, _ name: TestForm.Name, _ earlier: [TestForm]
  ) -> LoadedForm? {
    do throws(ReadProblem) {
      let bytes = try readFile(path)
      let (tree, problems) = readTree(bytes, file: path)
      guard let tree else {
        return LoadedForm(path: path, source: bytes, form: nil, diagnostics: problems)
      }
      let (form, said) = compileForm(tree, fileStem: name.rawValue)
      let checked =
        form.map { form in checkForm(form, tree, earlier: earlier, ids: ids) { story($0) } } ?? []
      return LoadedForm(
        path: path, source: bytes, form: form,
        diagnostics: (problems + said + checked).sorted {
          ($0.at.start, $0.rule) < ($1.at.start, $1.rule)
        })
    } catch .missing {
      return nil
    } catch {
      return LoadedForm(
        path: path, source: [], form: nil, diagnostics: [error.diagnostic(at: path)])
    }
  }

  private func story(_ id: String) -> FormStory? {
    guard let loaded = load(id) else { return nil }
    return FormStory(
      isMini: loaded.form == .mini, tellings: Set(loaded.compilation.programs.keys),
      difficulty: loaded.compilation.head?.difficulty ?? 3)
  }
}
