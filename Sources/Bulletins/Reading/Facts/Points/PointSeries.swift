/// Marks of one style that count up from one.
struct PointSeries {
    let style: PointMark.Style
    let letter: UInt16
    private(set) var marks: [Range<Int>]
    private var value: Int

    init(_ mark: PointMark) {
        style = mark.style
        letter = mark.letter
        marks = [mark.range]
        value = mark.value
    }

    var count: Int { marks.count }
    var start: Int { marks.first?.lowerBound ?? 0 }
    var last: Int { marks.last?.lowerBound ?? 0 }

    /// Whether `mark` is the next one. 再次 may stand twice, and 最后 closes whatever was said before it.
    func goesOn(with mark: PointMark) -> Bool {
        guard mark.style == style, mark.letter == letter else { return false }
        if style == .order { return mark.value > 1 && (mark.value > value || mark.value == 3 && value == 3) }
        return mark.value == value + 1
    }

    mutating func add(_ mark: PointMark) {
        marks.append(mark.range)
        value = mark.value
    }
}
