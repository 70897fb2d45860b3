public import Kernel

/// What any element may carry.
extension Attribute {
    public static func `class`(_ value: String) -> Attribute { Attribute("class", .text(value)) }
    public static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }
    public static func role(_ value: String) -> Attribute { Attribute("role", .text(value)) }
    public static func lang(_ language: Language) -> Attribute { Attribute("lang", .text(language.tag)) }
    public static func title(_ phrase: Text) -> Attribute { Attribute("title", .phrase(phrase)) }
    public static var hidden: Attribute { Attribute("hidden", .bare) }
    public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", .text(String(value))) }
    /// `data-name`, for our own scripts.
    public static func data(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, .text(value), isData: true)
    }
    public static func data(_ name: StaticString, _ phrase: Text) -> Attribute {
        Attribute(name, .phrase(phrase), isData: true)
    }
}

/// For those who hear the page.
extension Attribute {
    public static func label(_ phrase: Text) -> Attribute { Attribute("aria-label", .phrase(phrase)) }
    public static func labelledBy(_ value: String) -> Attribute { Attribute("aria-labelledby", .text(value)) }
    public static func describedBy(_ value: String) -> Attribute { Attribute("aria-describedby", .text(value)) }
    public static func controls(_ value: String) -> Attribute { Attribute("aria-controls", .text(value)) }
    public static var current: Attribute { Attribute("aria-current", .text("page")) }
    public static var unseen: Attribute { Attribute("aria-hidden", .text("true")) }
    public static var invalid: Attribute { Attribute("aria-invalid", .text("true")) }
    public static var polite: Attribute { Attribute("aria-live", .text("polite")) }
    public static func sorted(descending: Bool) -> Attribute {
        Attribute("aria-sort", .text(descending ? "descending" : "ascending"))
    }
}

/// Of links, pictures and cells.
extension Attribute {
    public static func href(_ link: Link) -> Attribute { Attribute("href", .text(link.text)) }
    public static func src(_ link: Link) -> Attribute { Attribute("src", .text(link.text)) }
    public static func rel(_ value: String) -> Attribute { Attribute("rel", .text(value)) }
    /// Opens in a page of its own; the one with the link stays.
    public static var apart: Attribute { Attribute("target", .text("_blank")) }
    public static func alt(_ phrase: Text) -> Attribute { Attribute("alt", .phrase(phrase)) }
    public static func width(_ value: Int) -> Attribute { Attribute("width", .text(String(value))) }
    public static func height(_ value: Int) -> Attribute { Attribute("height", .text(String(value))) }
    public static func datetime(_ value: String) -> Attribute { Attribute("datetime", .text(value)) }
    public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", .text(String(value))) }
    public static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", .text(String(value))) }
    public static var download: Attribute { Attribute("download", .bare) }
    public static var open: Attribute { Attribute("open", .bare) }
    public static var columnScope: Attribute { Attribute("scope", .text("col")) }
    public static var rowScope: Attribute { Attribute("scope", .text("row")) }
    public static var columnGroupScope: Attribute { Attribute("scope", .text("colgroup")) }
    public static var groupScope: Attribute { Attribute("scope", .text("rowgroup")) }
}

/// Of fields and buttons.
extension Attribute {
    public static func type(_ value: String) -> Attribute { Attribute("type", .text(value)) }
    public static func name(_ value: String) -> Attribute { Attribute("name", .text(value)) }
    public static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }
    public static func list(_ id: String) -> Attribute { Attribute("list", .text(id)) }
    public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", .text(value)) }
    public static func accept(_ value: String) -> Attribute { Attribute("accept", .text(value)) }
    public static func pattern(_ value: String) -> Attribute { Attribute("pattern", .text(value)) }
    public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }
    public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
    public static func step(_ value: String) -> Attribute { Attribute("step", .text(value)) }
    public static func inputMode(_ value: String) -> Attribute { Attribute("inputmode", .text(value)) }
    public static func `for`(_ value: String) -> Attribute { Attribute("for", .text(value)) }
    public static func placeholder(_ phrase: Text) -> Attribute { Attribute("placeholder", .phrase(phrase)) }
    public static func rows(_ value: Int) -> Attribute { Attribute("rows", .text(String(value))) }
    public static func maxLength(_ value: Int) -> Attribute { Attribute("maxlength", .text(String(value))) }
    public static func minLength(_ value: Int) -> Attribute { Attribute("minlength", .text(String(value))) }
    public static var required: Attribute { Attribute("required", .bare) }
    public static var disabled: Attribute { Attribute("disabled", .bare) }
    public static var readonly: Attribute { Attribute("readonly", .bare) }
    public static var checked: Attribute { Attribute("checked", .bare) }
    public static var selected: Attribute { Attribute("selected", .bare) }
    public static var multiple: Attribute { Attribute("multiple", .bare) }
    public static var autofocus: Attribute { Attribute("autofocus", .bare) }
    public static var noSpellCheck: Attribute { Attribute("spellcheck", .text("false")) }
    /// Sends the form to another address than its own.
    public static func sends(to link: Link) -> Attribute { Attribute("formaction", .text(link.text)) }
    /// The form is sent as it is: what is missing is asked for later.
    public static var noValidation: Attribute { Attribute("formnovalidate", .bare) }
    static func action(_ link: Link) -> Attribute { Attribute("action", .text(link.text)) }
    static func method(_ value: String) -> Attribute { Attribute("method", .text(value)) }
    static func encoding(_ value: String) -> Attribute { Attribute("enctype", .text(value)) }
    /// The room a drawing takes for its own units; it is stretched to the place it stands in.
    static func viewBox(width: Int, height: Int) -> Attribute {
        Attribute("viewBox", .text("0 0 \(width) \(height)"))
    }
    static func x(_ value: Int) -> Attribute { Attribute("x", .text(String(value))) }
    static func y(_ value: Int) -> Attribute { Attribute("y", .text(String(value))) }
    static var stretched: Attribute { Attribute("preserveAspectRatio", .text("none")) }
    static func content(_ value: String) -> Attribute { Attribute("content", .text(value)) }
    static func charset(_ value: String) -> Attribute { Attribute("charset", .text(value)) }
    static var deferred: Attribute { Attribute("defer", .bare) }
}
