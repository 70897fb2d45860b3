/// The name with which a person signs in: 3 to 32 of `a-z 0-9 . _ -`, typed in any case.
enum Login {
    /// As it is kept: without spaces around it, in small letters.
    static func normal(_ typed: String) -> String { typed.trimmingSpaces().lowercased() }

    static func isValid(_ login: String) -> Bool {
        (3...32).contains(login.utf8.count)
            && login.utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || [0x2E, 0x5F, 0x2D].contains($0)
            }
    }
}
