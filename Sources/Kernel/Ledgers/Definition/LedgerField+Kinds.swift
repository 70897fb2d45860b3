extension LedgerField {
    public static func line(
        _ name: String, _ path: Path<String>, _ label: Text, max: Int = 200
    ) -> LedgerField { LedgerField(name, path, label, .line(max: max)) }

    public static func paragraphs(
        _ name: String, _ path: Path<String>, _ label: Text, max: Int = 4000
    ) -> LedgerField { LedgerField(name, path, label, .paragraphs(max: max)) }

    public static func rich(
        _ name: String, _ path: Path<RichText>, _ label: Text, max: Int = 10_000
    ) -> LedgerField { LedgerField(name, path, label, .rich(max: max)) }

    public static func number(
        _ name: String, _ path: Path<Int?>, _ label: Text, _ range: ClosedRange<Int> = 0...1_000_000_000
    ) -> LedgerField { LedgerField(name, path, label, .number(range)) }

    public static func yuan(_ name: String, _ path: Path<Yuan?>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .yuan)
    }

    public static func day(_ name: String, _ path: Path<Day?>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .day)
    }

    public static func days(_ name: String, _ path: Path<ClosedRange<Day>?>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .days)
    }

    public static func flag(_ name: String, _ path: Path<Bool>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .flag)
    }

    public static func choice<Choice: LedgerChoice>(
        _ name: String, _ path: Path<Choice?>, _ label: Text
    ) -> LedgerField { LedgerField(name, path, label, .choice(Choice.described)) }

    public static func choices<Choice: LedgerChoice>(
        _ name: String, _ path: Path<[Choice]>, _ label: Text
    ) -> LedgerField { LedgerField(name, path, label, .choices(Choice.described)) }

    public static func organisation(
        _ name: String, _ path: Path<ID<Organisation>?>, _ label: Text
    ) -> LedgerField { LedgerField(name, path, label, .organisation) }

    public static func account(_ name: String, _ path: Path<ID<Account>?>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .account)
    }

    public static func person(_ name: String, _ path: Path<String>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .person).classed(.personal)
    }

    public static func phone(_ name: String, _ path: Path<String>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .phone).classed(.personal)
    }

    public static func residentID(_ name: String, _ path: Path<String>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .residentID).classed(.personal)
    }

    public static func creditCode(_ name: String, _ path: Path<String>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .creditCode)
    }

    public static func unionCode(_ name: String, _ path: Path<String>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .unionCode)
    }

    public static func division(_ name: String, _ path: Path<String>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .division)
    }

    /// An address; never beyond the unions unless it is classed otherwise.
    public static func place(_ name: String, _ path: Path<Address?>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .place).classed(.internal)
    }

    public static func employer(_ name: String, _ path: Path<Employer?>, _ label: Text) -> LedgerField {
        LedgerField(name, path, label, .employer)
    }

    /// A table inside the entry.
    public static func rows<Row: LedgerRow>(
        _ name: String, _ path: Path<[Row]>, _ label: Text, max: Int = 50
    ) -> LedgerField { LedgerField(name, path, label, .rows(Row.fields.map(\.description), max: max)) }
}
