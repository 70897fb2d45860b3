import Kernel
import Store
import Web

/// What a person sent in a form of fields: the values that could be read, and what was wrong with the rest.
struct EntryFormSent: Sendable {
    /// The version she saw; `nil` for something new.
    let version: Int?
    private(set) var values: [String: FieldValue] = [:]
    /// What could not be read.
    private var unread: [FieldComplaint] = []
    private let fields: [FieldDescription]
    /// As typed, by the names of the form's own fields, to be shown again.
    let typed: Fields
    /// Names of unions, still to be looked up.
    private var unions: [NamedUnion] = []

    private struct NamedUnion: Sendable {
        let field: String
        /// The place in a table, where the field is one.
        var cell: (row: Int, column: String)?
        let words: String
        /// As the form names it.
        let name: String
    }

    /// The name of a field in the form.
    static func name(_ field: FieldDescription) -> String { "f." + field.name }
    static func name(_ field: FieldDescription, row: Int, _ column: FieldDescription) -> String {
        "f.\(field.name).\(row).\(column.name)"
    }

    init(_ form: Fields, _ fields: [FieldDescription]) {
        (typed, self.fields) = (form, fields)
        version = form.number("version")
        // A box that is not ticked sends nothing: the form says which fields it had.
        let shown = Set(form.values("shown"))
        for field in fields where shown.contains(field.name) {
            let name = Self.name(field)
            switch field.kind {
            case .rows(let columns, let max): values[field.name] = rows(field, columns, max, form)
            case .days: values[field.name] = days(field, form)
            case .place, .employer: values[field.name] = coded(field, form)
            case .choices:
                let names = form.values(name).filter { !$0.isEmpty }
                values[field.name] = names.isEmpty ? .absent : .choices(names)
            case .organisation where ID<Organisation>(form.text(name)) == nil && !form.text(name).isEmpty:
                unions.append(NamedUnion(field: field.name, words: form.text(name), name: name))
            default: values[field.name] = read(form.text(name), field, at: name)
            }
        }
        refuseStrangers(form, beside: Set(fields.map(Self.name)))
    }

    /// Everything that is wrong with it, field by field: what could not be read, what is missing, what is no such value.
    var complaints: [FieldComplaint] {
        unread
            + fields.compactMap { field in
                let name = Self.name(field)
                // A union is still to be looked up; what is sealed and left empty stays as it is.
                guard let value = values[field.name], value != .absent || field.dataClass != .sealed,
                    !unread.contains(where: { $0.field == name || $0.field.hasPrefix(name + ".") })
                else { return nil }
                return field.problem(with: value).map { FieldComplaint(field: name, why: $0) }
            }
    }

    /// Whatever was not on the form is refused, and not passed over.
    private mutating func refuseStrangers(_ form: Fields, beside known: Set<String>) {
        for name in form.names where name.hasPrefix("f.") {
            let field = name.split(separator: ".", maxSplits: 2).prefix(2).joined(separator: ".")
            guard !known.contains(field) else { continue }
            let why = Text("表上没有这一栏，没有保存", en: "The form has no such field; nothing is saved")
            unread.append(FieldComplaint(field: name, why: why))
        }
    }

    /// The values with the unions that were named, or a refusal that names the first field to change.
    func resolved(_ visit: Visit, _ ledger: AnyLedger, on platform: Platform) async throws -> [String: FieldValue] {
        if let complaint = unread.first { throw Refusal.invalid(field: complaint.field, why: complaint.why) }
        // What is sealed is never written back into a form: left empty, it stays as it is.
        var values = values.filter { name, value in
            value != .absent || ledger.description.field(name)?.dataClass != .sealed
        }
        for union in unions { set(union, try await find(union, visit, ledger, on: platform), in: &values) }
        return values
    }

    /// What a draft can keep of it, with the fields in which something could not be read and is not kept.
    func legible(
        _ visit: Visit, _ ledger: AnyLedger, on platform: Platform
    ) async throws -> (values: [String: FieldValue], unread: [FieldDescription]) {
        var (values, names) = (values, unread.map(\.field))
        for union in unions {
            do {
                set(union, try await find(union, visit, ledger, on: platform), in: &values)
            } catch is Refusal { names.append(union.name) }
        }
        let unread = fields.filter { field in
            names.contains { $0 == Self.name(field) || $0.hasPrefix(Self.name(field) + ".") }
        }
        return (values, unread)
    }

    private func find(
        _ union: NamedUnion, _ visit: Visit, _ ledger: AnyLedger, on platform: Platform
    ) async throws -> ID<Organisation> {
        try await platform.read(as: visit.identity) { connection, actor in
            try ledger.union(union.words, in: union.name, for: actor, on: connection).id
        }
    }

    private func set(_ union: NamedUnion, _ found: ID<Organisation>, in values: inout [String: FieldValue]) {
        guard let (row, column) = union.cell else {
            values[union.field] = .organisation(found)
            return
        }
        guard case .rows(var rows)? = values[union.field] else { return }
        rows[row][column] = .organisation(found)
        values[union.field] = .rows(rows)
    }

    private mutating func read(_ text: String, _ field: FieldDescription, at name: String) -> FieldValue {
        guard !text.isEmpty else { return .absent }
        guard let value = FieldReading.value(text, field.kind) else {
            unread.append(FieldComplaint(field: name, why: FieldReading.advice(field.kind)))
            return .absent
        }
        return value
    }

    private mutating func days(_ field: FieldDescription, _ form: Fields) -> FieldValue {
        let name = Self.name(field)
        let (from, to) = (form.text(name), form.text(name + ".to"))
        guard !from.isEmpty || !to.isEmpty else { return .absent }
        guard let first = Day(from), let last = Day(to.isEmpty ? from : to), first <= last else {
            unread.append(
                FieldComplaint(
                    field: name, why: Text("请填起止两天，起在前、止在后", en: "Give the first and the last day, in this order")))
            return .absent
        }
        return .days(first...last)
    }

    private mutating func coded(_ field: FieldDescription, _ form: Fields) -> FieldValue {
        let name = Self.name(field)
        let code = form.text(name + ".code")
        if let why = CodedField.code(of: field)?.problem(with: FieldValue(text: code)) {
            unread.append(FieldComplaint(field: name + ".code", why: why))
        }
        return FieldReading.value(form.text(name), code: code, field.kind)
    }

    private mutating func rows(
        _ field: FieldDescription, _ columns: [FieldDescription], _ max: Int, _ form: Fields
    ) -> FieldValue {
        var rows: [[String: FieldValue]] = []
        for index in 0..<max {
            var row: [String: FieldValue] = [:]
            var named: [NamedUnion] = []
            for column in columns {
                let name = Self.name(field, row: index, column)
                let words = form.text(name)
                if column.kind == .organisation, !words.isEmpty, ID<Organisation>(words) == nil {
                    let cell = (row: rows.count, column: column.name)
                    named.append(NamedUnion(field: field.name, cell: cell, words: words, name: name))
                    continue
                }
                let value = read(form.text(name), column, at: name)
                if value != .absent { row[column.name] = value }
            }
            guard !row.isEmpty || !named.isEmpty else { continue }
            unions += named
            rows.append(row)
        }
        return rows.isEmpty ? .absent : .rows(rows)
    }
}

extension FormErrors {
    /// With what else was wrong, so that all of it is shown at once. What a command complains of is named as the form names
    /// it.
    func joined(_ complaints: [FieldComplaint]) -> FormErrors {
        let own = all.map { name, why in
            (name: name.isEmpty || name.hasPrefix("f.") || name == "owner" ? name : "f." + name, why: why)
        }
        let further = complaints.filter { complaint in !own.contains { $0.name == complaint.field } }
        return FormErrors(own + further.map { (name: $0.field, why: $0.why) })
    }
}
