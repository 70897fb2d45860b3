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

    public let title: Text
    public let all: Link
    public let figures: [Figure]
    public let lines: [Line]
    public let empty: EmptyState

    public init(_ title: Text, all: Link, figures: [Figure], lines: [Line], empty: EmptyState) {
        self.title = title
        self.all = all
        self.figures = figures
        self.lines = lines
        self.empty = empty
    }
}
