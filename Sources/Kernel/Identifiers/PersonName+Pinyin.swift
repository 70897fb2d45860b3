extension PersonName {
    /// The keys under which a name is found by its sound: full pinyin and initials of each reading, in the letters that
    /// are typed: `曾小明` → `zengxiaoming`, `zxm`.
    ///
    /// The reading as a surname comes first; that of the character elsewhere follows, because people type it too. Empty for
    /// a name without sound.
    public var pinyinKeys: [String] {
        let surname = surname
        let usual = surname.map(Pinyin.readings) ?? []
        let surnames = (surname.flatMap(SurnameReadings.reading).map { [$0] } ?? []) + usual
        let given = Pinyin.readings(of: String(text.dropFirst(surname?.count ?? 0)))
        var keys: [String] = []
        for first in surnames.isEmpty ? [[]] : surnames {
            for second in given.isEmpty ? [[]] : given {
                let reading = first + second
                for key in [reading.joined(), reading.map { String($0.prefix(1)) }.joined()]
                where !key.isEmpty && !keys.contains(key) {
                    keys.append(key)
                }
            }
        }
        return keys
    }
}
