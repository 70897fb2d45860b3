import Foundation
import Kernel
import Web

/// The fields in which a person sets one fact right.
struct CorrectionForm {
    let article: ID<Article>
    let kind: FactKind
    /// `nil` for a fact the reader missed: its place is found by its printed words.
    let place: Range<Int>?
    let value: FactValue?
    /// What the printed name was taken for, for organisations.
    var takenFor: String?
    /// What was typed and could not be taken.
    var entered: Fields?
    var errors = FormErrors.none

    func write(_ html: HTML) {
        html.div(.id("correction"), .class("correction")) {
            html.form(post: "/articles/\(article)/facts", errors: errors) {
                html.input(.type("hidden"), .name("kind"), .value(kind.rawValue))
                if let place {
                    html.input(.type("hidden"), .name("from"), .value(String(place.lowerBound)))
                    html.input(.type("hidden"), .name("to"), .value(String(place.upperBound)))
                }
                if let seen { html.input(.type("hidden"), .name("seen"), .value(seen)) }
                for field in fields { html.field(field, errors: errors) }
                if case .topics(let topics) = value { choices(topics, html) }
                if case .conveyances(let conveyances) = value {
                    ConveyanceFields(conveyances: conveyances, entered: entered).write(html)
                }
                acts(html)
            }
        }
    }

    private func acts(_ html: HTML) {
        html.div(.class("form-acts")) {
            html.button(
                Text("保存", en: "Save"), .type("submit"), .name("deed"), .value("save"), .class("btn btn-primary btn-sm")
            )
            if place != nil, !kind.isOfWholeArticle {
                html.button(
                    kind == .slip ? Text("没有写错", en: "It is no slip") : Text("删去这一条", en: "Strike out"),
                    .type("submit"),
                    .name("deed"), .value("strike"), .class("btn btn-outline-secondary btn-sm"))
            }
            html.a(Text("取消", en: "Cancel"), .href("/articles/\(article)"), .class("btn btn-link btn-sm"))
        }
    }

    private var seen: String? {
        value.flatMap { try? Canonical.bytes(of: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    private func typed(_ name: String, or value: String = "") -> String { entered?[name] ?? value }

    private var printed: Field {
        Field(
            "words", Text("原文写法", en: "As printed"), value: typed("words"),
            help: Text("照原文抄一遍，平台据此找到位置", en: "Copied from the text; its place is found by it"))
    }

    private var fields: [Field] {
        switch (kind, value) {
        case (.person, .person(let name, let titles)):
            person(name, titles)
        case (.person, _): [printed] + [titles([])]
        case (.organisation, .organisation(let name, _)):
            [Field("name", Text("名称", en: "Name"), value: typed("name", or: name), maxLength: 60), meant]
        case (.organisation, _): [printed, meant]
        case (.figure, .figure(let value, let unit, let what, _)): figure(value.grouped, unit, what)
        case (.figure, _): [printed] + figure("", "", "")
        case (.points, .points(let count)):
            [
                Field(
                    "count", Text("要点数", en: "Number of points"), .number, value: typed("count", or: String(count)),
                    help: Text("没有分点就填 0", en: "0 where the article enumerates none"))
            ]
        case (.slip, .slip(_, let suggestion)):
            [
                Field(
                    "suggestion", Text("应为", en: "What was meant"), value: typed("suggestion", or: suggestion),
                    maxLength: 60)
            ]
        case (.dates, .dates(let dates)):
            [
                Field(
                    "dates", Text("时间", en: "When"),
                    value: typed("dates", or: dates.map(\.description).joined(separator: "、")),
                    help: Text(
                        "如 2026-11-21 或 2026-11-21/2026-11-23，几个用顿号隔开；不明就留空",
                        en: "2026-11-21 or 2026-11-21/2026-11-23, several parted by commas; empty where unknown"),
                    isRequired: false)
            ]
        default: []
        }
    }

    private func person(_ name: String, _ held: [String]) -> [Field] {
        [Field("name", Text("姓名", en: "Name"), value: typed("name", or: name), maxLength: 20), titles(held)]
    }

    private func titles(_ held: [String]) -> Field {
        Field(
            "titles", Text("职务", en: "Posts"), value: typed("titles", or: held.joined(separator: "、")),
            help: Text("几个用顿号隔开，如 市总工会党组书记、市总工会主席", en: "Several are parted by commas"), isRequired: false)
    }

    private var meant: Field {
        Field(
            "meant", Text("对应的组织", en: "Which organisation"), .search, value: typed("meant"),
            help: takenFor.map {
                Text("现在认作\($0)；不对就写上对的", en: "Now taken for \($0); if that is wrong, name the right one")
            } ?? Text("还没有对上组织；写上它的名称或简称", en: "Not found in the tree yet; give its name"), isRequired: false)
    }

    private func figure(_ value: String, _ unit: String, _ what: String) -> [Field] {
        [
            Field(
                "value", Text("数值", en: "Value"), .number, value: typed("value", or: value),
                help: Text("如 20.4万 写 204000", en: "In full")),
            Field("unit", Text("单位", en: "Unit"), value: typed("unit", or: unit), isRequired: false, maxLength: 10),
            Field(
                "what", Text("所指", en: "What is counted"), value: typed("what", or: what), isRequired: false,
                maxLength: 60),
        ]
    }

    private func choices(_ chosen: [Topic], _ html: HTML) {
        html.fieldset(.class("field topic-choices")) {
            html.legend(Text("主题", en: "Topics"))
            for topic in Topic.allCases {
                html.label(.class("choice")) {
                    html.input(
                        .type("checkbox"), .name("topics"), .value(topic.rawValue), .class("form-check-input"),
                        .when(chosen.contains(topic), .checked))
                    html.span(topic.name)
                }
            }
        }
    }
}
