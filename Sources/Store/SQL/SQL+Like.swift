extension SQL {
    /// Whether a column holds the words anywhere; `%` and `_` mean themselves. Walks every value.
    ///
    /// SQLite compares ASCII letters without regard to case, PostgreSQL does not.
    public static func holds(_ column: SQL, _ words: String) -> SQL {
        column + " LIKE \("%" + plain(words) + "%") ESCAPE '!'"
    }

    /// Whether a column begins with the words.
    public static func begins(_ column: SQL, _ words: String) -> SQL {
        column + " LIKE \(plain(words) + "%") ESCAPE '!'"
    }

    /// Whether a column ends with the words. Walks every value.
    public static func ends(_ column: SQL, _ words: String) -> SQL {
        column + " LIKE \("%" + plain(words)) ESCAPE '!'"
    }

    private static func plain(_ words: String) -> String {
        words.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    }
}
