import Kernel
import Web

/// What stands above a list: its filters, which columns it shows, and the views that a person kept.
struct EntryListBar {
    let ledger: AnyLedger
    let query: EntryListQuery
    let views: [SavedView]
    let place: Organisation?
    let narrowings: [EntryNarrowing]
    let here: Link

    func write(to html: HTML) {
        for narrowing in narrowings { narrowing.write(to: html) }
        kept(html)
        html.form(get: ledger.link, class: "filters") {
            for (name, value) in query.carried { html.input(.type("hidden"), .name(name), .value(value)) }
            if let place { html.input(.type("hidden"), .name("in"), .value(place.id.description)) }
            for field in filters { html.filter(field) }
            if query.showsAll {
                html.input(.type("hidden"), .name("all"), .value("1"))
                for field in typeable { html.filter(field) }
            }
            columns(html)
            html.button(Text("筛选", en: "Filter"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            if !query.showsAll, canType {
                html.a(
                    Text("更多条件", en: "More conditions"), .href(here.without("after").with("all", "1")), .class("clear"))
            }
            if query.isNarrowed { html.a(Text("清除", en: "Clear"), .href(ledger.link), .class("clear")) }
        }
    }

    private func columns(_ html: HTML) {
        let listed = ledger.description.listed
        guard listed.count > 1 else { return }
        let shown = Set(query.columns.map(\.name))
        html.details(.class("columns-choice")) {
            html.summary(Text("列", en: "Columns"))
            for field in listed {
                html.label(.class("choice")) {
                    html.input(
                        .type("checkbox"), .name("col"), .value(field.name), .class("form-check-input"),
                        .when(shown.contains(field.name), .checked))
                    html.span(field.label)
                }
            }
        }
    }

    /// The person's own views, and the way to keep this one.
    private func kept(_ html: HTML) {
        let asked = here.without("after").query
        guard !views.isEmpty || !asked.isEmpty else { return }
        html.div(.class("views")) {
            for view in views {
                if let link = Link(returningTo: ledger.path("?" + view.query)) {
                    html.a(view.name, .href(link), .lang(.zh))
                }
                html.form(post: "/ledgers/\(ledger.id.name)/views/\(view.id)/removal", class: "inline") {
                    html.input(.type("hidden"), .name("query"), .value(here.query))
                    html.button(.type("submit"), .class("quiet")) {
                        html.deed(Text("删去", en: "Remove"), about: Text(same: view.name))
                    }
                }
            }
            guard !asked.isEmpty else { return }
            html.details {
                html.summary(Text("把这个视图存下来", en: "Keep this view"))
                html.form(post: "/ledgers/\(ledger.id.name)/views", class: "inline") {
                    html.input(.type("hidden"), .name("query"), .value(asked))
                    html.label(Text("名字", en: "Name"), .for("field-view"))
                    html.input(
                        .type("text"), .id("field-view"), .name("name"), .required, .maxLength(20),
                        .class("form-control form-control-sm"))
                    html.button(Text("存", en: "Keep"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                }
            }
        }
    }

    private var said: Text {
        ledger.description.listed.contains { [.creditCode, .unionCode].contains($0.kind) }
            ? Text("标题、编号或信用代码", en: "Title, number or credit code") : Text("标题或编号", en: "Title or number")
    }

    private var filters: [Field] {
        let statuses = ledger.description.statuses.map { Field.Option($0.name, $0.label) }
        let fixed = [
            Field("words", said, .search, value: query.words, isRequired: false),
            Field(
                "owner", Text("单位（含下级）", en: "Union (with those below)"), .search, value: query.owner, isRequired: false
            ),
            Field(
                "status", Text("办到哪一步", en: "Status"), .choice([Self.every] + statuses), value: query.status ?? "",
                isRequired: false),
        ]
        return fixed + EntryListQuery.filterable(ledger).map(filter)
    }

    // By their places: a field is large, and every list asks.
    private var canType: Bool {
        let fields = ledger.description.fields
        return fields.indices.contains { place in
            fields[place].isListed && [.open, .internal].contains(fields[place].dataClass)
                && FieldNarrowing(fields[place].kind) != nil
        }
    }

    private var typeable: [Field] {
        EntryListQuery.typeable(ledger).flatMap { FieldNarrowing.boxes(of: $0, holding: query.typed) }
    }

    private func filter(_ field: FieldDescription) -> Field {
        Field(
            "f." + field.name, field.label, .choice([Self.every] + Self.options(field.kind)),
            value: query.fields[field.name] ?? "", isRequired: false)
    }

    private static var every: Field.Option { Field.Option("", Text("全部", en: "All")) }

    private static func options(_ kind: FieldKind) -> [Field.Option] {
        if case .flag = kind { return [.init("1", Text("是", en: "Yes")), .init("0", Text("否", en: "No"))] }
        return kind.choices.map { .init($0.name, $0.label) }
    }
}
