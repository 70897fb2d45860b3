import Kernel
import Web

/// The columns of a report of figures, from the left, and what is asked for them.
struct ReportColumns {
    enum Column {
        /// The answer to one of the questions.
        case amount(Int)
        /// By what part one answer is more than another.
        case change(Int, from: Int)
    }

    private(set) var heads: [ReportTable.Head] = []
    private(set) var asked: [FigureAsked] = []
    private var columns: [Column] = []
    private var units: [CountDescription.Unit] = []
    /// Questions of which the first is the sum of the others.
    private var sums: [[Int]] = []

    mutating func add(_ head: ReportTable.Head) { heads.append(head) }
    mutating func addSum(of whole: Int, _ parts: [Int]) { sums.append([whole] + parts) }

    /// A column with the answer to a question; its head is added by whoever groups it.
    mutating func ask(_ one: FigureAsked, _ unit: CountDescription.Unit) -> Int {
        asked.append(one)
        units.append(unit)
        columns.append(.amount(asked.count - 1))
        return asked.count - 1
    }

    mutating func compare(_ one: Int, to other: Int) { columns.append(.change(one, from: other)) }

    /// The table of the answers. Small numbers of persons, and what would give them away, stay off it: a report is for paper.
    func table(
        _ title: Text, of figures: ReportFigures, union: Text, period: Text, unit: Text, note: Text?,
        link: (Organisation) -> Link
    ) -> ReportTable {
        let hidden = hidden(in: figures)
        func cells(_ row: Int, _ amounts: [Int]) -> [ReportTable.Cell] {
            columns.map { cell($0, amounts) { hidden.contains(.init(row, $0)) } }
        }
        let few = Text(
            "人数在 1 到 \(SmallNumbers.least - 1) 之间的，以及能据以推算的，不写出。",
            en:
                "Numbers of persons from 1 to \(SmallNumbers.least - 1), and what they would follow from, are not written."
        )
        let idle = Text(
            "另有 \(figures.idle.grouped) 个单位为 0，未列出。", en: "\(figures.idle.grouped) unions have none and are left out.")
        let notes = [note, figures.idle > 0 ? idle : nil, hidden.isEmpty ? nil : few].compactMap { $0 }
        return ReportTable(
            title, union: union, period: period, unit: unit, stub: Text("单位", en: "Union"), heads: heads,
            rows: figures.rows.enumerated().map { place, row in
                ReportTable.Row(row.label, link: row.organisation.map(link), cells(place + 1, row.amounts))
            }, total: cells(0, figures.total), note: notes.isEmpty ? nil : notes.dropFirst().reduce(notes[0], +))
    }

    private func cell(
        _ column: Column, _ amounts: [Int], isHidden: (Int) -> Bool
    ) -> ReportTable.Cell {
        switch column {
        case .amount(let place):
            let words = IndicatorWords(unit: units[place])
            return isHidden(place) ? .words(words.veil(amounts[place])) : words.reported(amounts[place])
        case .change(let now, let before):
            guard amounts[before] != 0, !isHidden(now), !isHidden(before) else { return .words(Text(same: "—")) }
            return .number(Double(amounts[now] - amounts[before]) / Double(abs(amounts[before])), .change)
        }
    }

    private func hidden(in figures: ReportFigures) -> Set<SmallNumbers.Place> {
        let persons = asked.indices.filter { units[$0] == .persons }
        guard !persons.isEmpty else { return [] }
        let table = ([figures.total] + figures.rows.map(\.amounts)).map { amounts in
            amounts.enumerated().map { persons.contains($0) ? $1 : 0 }
        }
        let down = persons.map { column in table.indices.map { SmallNumbers.Place($0, column) } }
        let across = table.indices.flatMap { row in sums.map { $0.map { SmallNumbers.Place(row, $0) } } }
        return SmallNumbers.hidden(in: table, sums: down + across, .persons)
    }
}

extension IndicatorWords {
    func reported(_ amount: Int) -> ReportTable.Cell {
        guard case .number(let number) = cell(amount) else { return .empty }
        return switch unit {
        case .yuan: .number(number, .money)
        case .minutes: .number(number, .tenths)
        case .entries, .persons, .number: .number(number, .whole)
        }
    }
}
