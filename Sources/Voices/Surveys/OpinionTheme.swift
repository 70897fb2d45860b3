public import Kernel

/// What several workers wrote about, brought together under one head by whoever read it all.
public struct OpinionTheme: LedgerRow {
    public var theme = ""
    public var voices: Int?
    public var plan = ""

    public init() {}

    public static let fields: [LedgerField<OpinionTheme>] = [
        .line("theme", \.theme, Text("主题", en: "Theme"), max: 60).required()
            .help(Text("如：早班车时间", en: "Such as the early bus")),
        .number("voices", \.voices, Text("条数", en: "How many wrote of it"), 0...1_000_000).required(),
        .line("plan", \.plan, Text("怎么办", en: "What is done about it"), max: 200),
    ]
}
