public import Kernel

/// A module's panel on the workbench: its figures, each of which opens into its rows, and its newest lines.
public struct WorkPanel: Sendable {
    public struct Figure: Sendable {
        public let label: Text
        public let value: Int
        public let link: Link
        /// What of it is overdue, or has come of late.
        public let beside: Crumb?

        public init(_ label: Text, _ value: Int, _ link: Link, beside: Crumb? = nil) {
            self.label = label
            self.value = value
            self.link = link
            self.beside = beside
        }
    }

    public struct Line: Sendable {
        public let title: String
        public let meta: Text
        public let day: Day
        public let link: Link

        public init(_ title: String, meta: Text, day: Day, _ link: Link) {
            self.title = title
            self.meta = meta
            self.day = day
            self.link = link
        }
    }

    /// Something that waits for the person until she has done it.
    public struct Ask: Sendable {
        public enum Standing: Sendable {
            /// It waits since a day and has no term.
            case since(Day)
            case due(DueNote)
        }

        public let words: Text
        public let meta: Text
        public let standing: Standing
        /// Where it is done.
        public let link: Link

        public init(_ words: Text, meta: Text, since day: Day, _ link: Link) {
            self.init(words, meta: meta, .since(day), link)
        }

        public init(_ words: Text, meta: Text, due: DueNote, _ link: Link) {
            self.init(words, meta: meta, .due(due), link)
        }

        private init(_ words: Text, meta: Text, _ standing: Standing, _ link: Link) {
            self.words = words
            self.meta = meta
            self.standing = standing
            self.link = link
        }
    }

    public let title: Text
    public let all: Link
    public let asks: [Ask]
    /// How many wait in all, where the asks are only the first of them.
    public let waiting: Int
    public let figures: [Figure]
    /// `nil` for a module that has asks alone.
    public let lines: [Line]?
    public let empty: EmptyState

    public init(
        _ title: Text, all: Link, asks: [Ask] = [], waiting: Int? = nil, figures: [Figure], lines: [Line]?,
        empty: EmptyState
    ) {
        self.asks = asks
        self.waiting = waiting ?? asks.count
        self.title = title
        self.all = all
        self.figures = figures
        self.lines = lines
        self.empty = empty
    }
}
