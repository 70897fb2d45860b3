/// The form of a person's name.
enum PersonName {
    /// Whether `units` are a family name of the list and one or two characters, or a name with a middle dot.
    static func isOne(_ units: [UInt16]) -> Bool {
        guard isPlausible(units) else { return false }
        if units.contains(Glyph.middleDot) { return true }
        let family = Surnames.length(in: units, at: 0, before: units.count)
        return family > 0 && (1...2).contains(units.count - family)
    }

    /// Whether `units` can be a name where only a name or an organisation can stand.
    static func isPlausible(_ units: [UInt16]) -> Bool {
        if units.contains(Glyph.middleDot) {
            return units.count <= 14 && units.allSatisfy { Glyph.isHan($0) || $0 == Glyph.middleDot }
        }
        return (2...4).contains(units.count) && units.allSatisfy(Glyph.isHan)
    }

    /// Where a name begins that is printed right behind an organisation: `肇庆市总工会办公室钟楚莹`; `nil` if none does.
    static func split(_ units: [UInt16]) -> Int? {
        for length in [3, 2, 4] where units.count >= length + 3 {
            let cut = units.count - length
            let name = Array(units[cut...])
            if isOne(name), Organisations.isOne(units, 0..<cut), !Organisations.isOne(units, 0..<units.count) {
                return cut
            }
        }
        return nil
    }
}
