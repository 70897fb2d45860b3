import Kernel

/// What ships, read once for all tests.
enum Shipped {
    static let book = Result { try RuleBook.shipped() }
    static let calendar = Result { try WorkingCalendar.shipped() }
}
