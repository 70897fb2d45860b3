extension HTML {
    /// A part of a page that answers to what is being typed into its first form: a small script sends what stands there, as the button
    /// of this name would, and puts the fresh part in its place. Without scripts somebody presses the button.
    public func answered(_ id: String, by button: String, content: () -> Void) {
        div(.id(id), .data("answered", button), .polite) { content() }
        script(.src(surroundings.assets.link("answer.js")), .deferred)
    }
}
