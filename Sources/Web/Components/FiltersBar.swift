import Kernel

extension HTML {
    /// Fields that narrow a list down, in one line above it; ``Field`` values of kind line, search, day and choice.
    ///
    /// - Parameter clear: the list without filters; shown while there is something to clear.
    public func filters(_ fields: [Field], to link: Link, clear: Link? = nil) {
        form(get: link, class: "filters") {
            for field in fields { filter(field) }
            button(Text("筛选", en: "Filter"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            if let clear { a(Text("清除", en: "Clear"), .href(clear), .class("clear")) }
        }
    }

    /// One field of a filter, for a form that carries more than filters.
    public func filter(_ field: Field) {
        div(.class("filter")) {
            label(field.label, .for(field.id))
            switch field.kind {
            case .choice(let options):
                select(.id(field.id), .name(field.name), .class("form-select form-select-sm")) {
                    for choice in options {
                        option(choice.label, .value(choice.value), .when(choice.value == field.value, .selected))
                    }
                }
            case .day:
                input(
                    .type("date"), .id(field.id), .name(field.name), .value(field.value),
                    .class("form-control form-control-sm"))
            case .suggested(let words):
                input(
                    .type("search"), .id(field.id), .name(field.name), .value(field.value), .list(field.wordsID),
                    .class("form-control form-control-sm"))
                suggestions(words, for: field)
            default:
                input(
                    .type("search"), .id(field.id), .name(field.name), .value(field.value),
                    .class("form-control form-control-sm"))
            }
        }
    }
}
