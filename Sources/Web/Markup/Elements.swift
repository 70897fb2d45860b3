/// The elements a page may use. `script`, `style`, `iframe`, `object` and `form` are not among them: assets come from the
/// frame, forms from ``HTML/form(post:errors:class:content:)`` and ``HTML/form(get:class:content:)``.
extension HTML {
    public var section: Element { Element(html: self, name: "section") }
    public var article: Element { Element(html: self, name: "article") }
    public var header: Element { Element(html: self, name: "header") }
    public var footer: Element { Element(html: self, name: "footer") }
    public var main: Element { Element(html: self, name: "main") }
    public var nav: Element { Element(html: self, name: "nav") }
    public var aside: Element { Element(html: self, name: "aside") }
    public var div: Element { Element(html: self, name: "div") }
    public var p: Element { Element(html: self, name: "p") }
    public var span: Element { Element(html: self, name: "span") }
    public var strong: Element { Element(html: self, name: "strong") }
    public var u: Element { Element(html: self, name: "u") }
    public var em: Element { Element(html: self, name: "em") }
    public var small: Element { Element(html: self, name: "small") }
    public var mark: Element { Element(html: self, name: "mark") }
    public var bdi: Element { Element(html: self, name: "bdi") }
    public var b: Element { Element(html: self, name: "b") }
    public var time: Element { Element(html: self, name: "time") }
    public var abbr: Element { Element(html: self, name: "abbr") }
    public var code: Element { Element(html: self, name: "code") }
    public var pre: Element { Element(html: self, name: "pre") }
    public var blockquote: Element { Element(html: self, name: "blockquote") }
    public var h1: Element { Element(html: self, name: "h1") }
    public var h2: Element { Element(html: self, name: "h2") }
    public var h3: Element { Element(html: self, name: "h3") }
    public var h4: Element { Element(html: self, name: "h4") }
    public var ul: Element { Element(html: self, name: "ul") }
    public var ol: Element { Element(html: self, name: "ol") }
    public var li: Element { Element(html: self, name: "li") }
    public var dl: Element { Element(html: self, name: "dl") }
    public var dt: Element { Element(html: self, name: "dt") }
    public var dd: Element { Element(html: self, name: "dd") }
    public var table: Element { Element(html: self, name: "table") }
    public var caption: Element { Element(html: self, name: "caption") }
    public var thead: Element { Element(html: self, name: "thead") }
    public var tbody: Element { Element(html: self, name: "tbody") }
    public var tfoot: Element { Element(html: self, name: "tfoot") }
    public var tr: Element { Element(html: self, name: "tr") }
    public var th: Element { Element(html: self, name: "th") }
    public var td: Element { Element(html: self, name: "td") }
    public var colgroup: Element { Element(html: self, name: "colgroup") }
    public var a: Element { Element(html: self, name: "a") }
    public var label: Element { Element(html: self, name: "label") }
    public var select: Element { Element(html: self, name: "select") }
    public var option: Element { Element(html: self, name: "option") }
    public var datalist: Element { Element(html: self, name: "datalist") }
    public var optgroup: Element { Element(html: self, name: "optgroup") }
    public var textarea: Element { Element(html: self, name: "textarea") }
    public var button: Element { Element(html: self, name: "button") }
    public var fieldset: Element { Element(html: self, name: "fieldset") }
    public var legend: Element { Element(html: self, name: "legend") }
    public var output: Element { Element(html: self, name: "output") }
    public var progress: Element { Element(html: self, name: "progress") }
    public var meter: Element { Element(html: self, name: "meter") }
    public var details: Element { Element(html: self, name: "details") }
    public var summary: Element { Element(html: self, name: "summary") }
    public var figure: Element { Element(html: self, name: "figure") }
    public var figcaption: Element { Element(html: self, name: "figcaption") }
    public var sup: Element { Element(html: self, name: "sup") }
    public var sub: Element { Element(html: self, name: "sub") }
    public var kbd: Element { Element(html: self, name: "kbd") }
    public var del: Element { Element(html: self, name: "del") }
    public var ins: Element { Element(html: self, name: "ins") }
    public var address: Element { Element(html: self, name: "address") }

    public var br: VoidElement { VoidElement(html: self, name: "br") }
    public var hr: VoidElement { VoidElement(html: self, name: "hr") }
    public var img: VoidElement { VoidElement(html: self, name: "img") }
    public var input: VoidElement { VoidElement(html: self, name: "input") }
    public var wbr: VoidElement { VoidElement(html: self, name: "wbr") }
    public var col: VoidElement { VoidElement(html: self, name: "col") }

    var svg: Element { Element(html: self, name: "svg") }
    var rect: Element { Element(html: self, name: "rect") }
    var htmlRoot: Element { Element(html: self, name: "html") }
    var head: Element { Element(html: self, name: "head") }
    var body: Element { Element(html: self, name: "body") }
    var title: Element { Element(html: self, name: "title") }
    var form: Element { Element(html: self, name: "form") }
    var script: Element { Element(html: self, name: "script") }
    var link: VoidElement { VoidElement(html: self, name: "link") }
    var meta: VoidElement { VoidElement(html: self, name: "meta") }
}
