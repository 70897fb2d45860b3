extension HTML {
    /// A part of a page that tells how something goes on. A small script asks for it anew while it stands there; once the page has no
    /// such part any more, all of it is shown anew. Without scripts somebody loads the page again.
    public func watched(_ id: String, content: () -> Void) {
        div(.id(id), .data("watched", "")) { content() }
        script(.src(surroundings.assets.link("watch.js")), .deferred)
    }
}
