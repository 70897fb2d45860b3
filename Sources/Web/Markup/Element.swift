public import Kernel

/// An element with content; call it to write it.
public struct Element {
    let html: HTML
    let name: StaticString

    @_disfavoredOverload
    public func callAsFunction(_ attributes: Attribute..., content: () throws -> Void) rethrows {
        html.open(name, attributes)
        try content()
        html.close(name)
    }

    /// Without content.
    public func callAsFunction(_ attributes: Attribute...) {
        html.open(name, attributes)
        html.close(name)
    }

    /// With a phrase as its content; it carries the `lang` of the phrase when that is not the page's.
    public func callAsFunction(_ phrase: Text, _ attributes: Attribute...) {
        let (words, foreign) = phrase.shown(in: html.language)
        html.open(name, foreign.map { attributes + [.lang($0)] } ?? attributes)
        html.text(words)
        html.close(name)
    }

    /// With what a person wrote as its content.
    @_disfavoredOverload
    public func callAsFunction(_ string: String, _ attributes: Attribute...) {
        html.open(name, attributes)
        html.text(string)
        html.close(name)
    }
}

/// Most elements have one attribute or none: written without an array of them, a page costs a tenth less.
extension Element {
    public func callAsFunction(content: () throws -> Void) rethrows {
        html.open(name)
        try content()
        html.close(name)
    }

    public func callAsFunction(_ attribute: Attribute, content: () throws -> Void) rethrows {
        html.open(name, attribute)
        try content()
        html.close(name)
    }

    public func callAsFunction(_ first: Attribute, _ second: Attribute, content: () throws -> Void) rethrows {
        html.open(name, first, second)
        try content()
        html.close(name)
    }

    public func callAsFunction(_ string: String) {
        html.open(name)
        html.text(string)
        html.close(name)
    }

    public func callAsFunction(_ string: String, _ attribute: Attribute) {
        html.open(name, attribute)
        html.text(string)
        html.close(name)
    }

    public func callAsFunction(_ string: String, _ first: Attribute, _ second: Attribute) {
        html.open(name, first, second)
        html.text(string)
        html.close(name)
    }
}

/// An element without content.
public struct VoidElement {
    let html: HTML
    let name: StaticString

    public func callAsFunction(_ attributes: Attribute...) { html.open(name, attributes) }
}

extension HTML {
    func open(_ name: StaticString) {
        beginTag(name)
        byte(0x3E)
    }

    func open(_ name: StaticString, _ attribute: Attribute) {
        beginTag(name)
        attribute.write(to: self)
        byte(0x3E)
    }

    func open(_ name: StaticString, _ first: Attribute, _ second: Attribute) {
        beginTag(name)
        first.write(to: self)
        second.write(to: self)
        byte(0x3E)
    }

    func open(_ name: StaticString, _ attributes: [Attribute]) {
        beginTag(name)
        for attribute in attributes { attribute.write(to: self) }
        byte(0x3E)
    }
}
