/// Why a file gave no tables. Each case has a sentence that says what is wrong and what to do.
public enum UnreadableSheet: Error, Equatable, Sendable {
    case empty
    /// A known kind of file that holds no tables, or holds them in a form that is not read.
    case foreign(ForeignKind)
    /// A web page or XML, which some programs save under the name of a workbook.
    case webPage
    /// Bytes that are text in no known encoding.
    case notText
    case damaged
    case passwordNeeded
    /// A container that unpacks to far more than a workbook is, or XML that grows when it is read.
    case overpacked
    case tooLarge(megabytes: Int)
    case tooManyRows(Int)
    case tooManyColumns(Int)
    case tooManyCells(Int)
    /// The cell at this address holds more characters than a spreadsheet keeps.
    case tooMuchInCell(at: String, characters: Int)
    /// The cell at this address begins with a quotation mark that never ends.
    case unclosedQuote(at: String)
    case timedOut(seconds: Int)
}
