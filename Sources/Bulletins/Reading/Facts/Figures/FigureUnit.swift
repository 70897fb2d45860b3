/// The value and unit of a figure in their plain forms.
enum FigureUnit {
    /// `unit` is `nil` for shares, for numbers of services and for people counted without a measure word.
    static func read(_ body: BodyText, _ number: FigureNumber, _ unit: Range<Int>?) -> (value: Double, unit: String) {
        let prose = body.prose
        let value = number.half ? number.value + 0.5 : number.value
        guard var unit else {
            if number.isPercent { return (value, "%") }
            if HonourCount.isOne(prose, number) { return (value, "名") }
            return (value, FigureRules.isServiceNumber(prose, number) ? "号码" : "人")
        }
        if number.half, prose[unit.upperBound - 1] == Self.half { unit = unit.lowerBound..<unit.upperBound - 1 }
        let name = body.string(unit)
        return (value, CountingUnits.padded.isWord(prose, unit) ? CountingUnits.plain[name] ?? name : name)
    }

    private static let half = Glyph.unit("半")
}
