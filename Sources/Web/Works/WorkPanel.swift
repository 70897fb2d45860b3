public import Kernel

/// A module's panel on the workbench: its figures, each of which opens into its rows, and its newest lines.
public struct WorkPanel: Sendable {
    public struct Figure: Sendable {
        public let label: Text
        public let value: Int
        public let link: Link

        public init(_ label: Text, _ value: Int, _ link: Link) {
            self.label = label
            self.value = value
            self.link = link
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
        public let words: Text
        public let meta: Text
        /// Since when it waits.
        public let day: Day
        /// Where it is done.
        public let link: Link

        public init(_ words: Text, meta: Text, since day: Day, _ link: Link) {
            self.words = words
            self.meta = meta
            self.day = day
            self.link = link
        }
    }

    public let title: Text
    public let all: Link
    public let asks: [Ask]
    public let figures: [Figure]
    public let lines: [Line]
    public let empty: EmptyState

    public init(
        _ title: Text, all: Link, asks: [Ask] = [], figures: [Figure], lines: [Line], empty: EmptyState
    ) {
        self.asks = asks
        self.title = title
        self.all = all
        self.figures = figures
        self.lines = lines
        self.empty = empty
    }
}
