/// The order of official lists: 以姓氏笔画为序.
///
/// Fewer strokes of the surname come first; of as many, the kind of the strokes decides for usual surnames
/// (``SurnameOrder``). Within one surname the shorter names come first, then the characters are compared one by one: by the
/// number of their strokes, then by code point, which follows the radicals. So 王勇 stands before 王一鸣, and 欧阳 behind all
/// of 欧.
///
/// An order is a key: text that a column keeps and both engines compare bytewise (`COLLATE "C"` on PostgreSQL, `BINARY` on
/// SQLite). Keys of different names differ. What has no strokes, letters for instance, stands last.
public enum StrokeOrder {
    /// The key of a whole name, in ASCII; 29 characters for a name of three.
    ///
    /// A name that has no Chinese surname, 艾力·买买提 for instance, is ordered by its first character as by a surname.
    public static func key(of name: PersonName) -> String {
        let surname = name.surname.map { Array($0.unicodeScalars) } ?? Array(name.text.unicodeScalars.prefix(1))
        let given = name.text.unicodeScalars.dropFirst(surname.count).filter {
            $0 != PersonName.interpunct && !PersonNameReading.isVariationSelector($0)
        }
        let marks = name.text.unicodeScalars.count - surname.count - given.count
        var key = ""
        for scalar in surname { key += strokes(scalar) + padded(SurnameOrder.place(of: scalar), 2) + code(scalar) }
        // A blank is less than any digit: a surname stands before the longer one that it begins.
        key += " " + padded(given.count, 2)
        for scalar in given { key += strokes(scalar) + code(scalar) }
        return marks == 0 ? key : key + " " + name.text.unicodeScalars.map(code).joined()
    }

    /// 01 to 52, and 99 for what has no strokes.
    private static func strokes(_ scalar: Unicode.Scalar) -> String {
        padded(StrokeCounts.count(of: scalar) ?? 99, 2)
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
