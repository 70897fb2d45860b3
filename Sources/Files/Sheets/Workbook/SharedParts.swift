/// What all sheets of a workbook are read with.
struct SharedParts: Sendable {
    var strings = SharedStrings()
    var styles = Styles()
    var days = DayNumber(beginsIn1904: false)
}
