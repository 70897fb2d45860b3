/// The editor's note over the articles of an issue: `编者按：本期刊发…`.
enum EditorsNote {
    private static let openings = WordList("编者按: 编者的话: 编者按语: [编者按] [编者的话] (编者按 按语:")

    /// The line after the note that begins at line `index`; `nil` if none does.
    static func end(of page: PrintedPage, at index: Int, before end: Int) -> Int? {
        let line = page.lines[index]
        guard openings.length(in: page.units, at: line.start, before: line.end) > 0, line.count > 8 else { return nil }
        var last = index
        while last + 1 < end, page.runsOn(last) { last += 1 }
        return last + 1
    }
}
