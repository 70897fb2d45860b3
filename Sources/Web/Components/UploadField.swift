public import Kernel

extension HTML {
    /// A field for files. Inside a form with `takesFiles`, a small script shows how far the upload is; without scripts
    /// the browser sends the form as ever.
    ///
    /// - Parameter accept: endings with their dot, which are named beside the field, and types such as `image/*`, by which a
    ///   phone offers its camera.
    public func uploadField(
        _ name: String, _ title: Text, accept: [String], limit: UploadLimit, help: Text? = nil,
        isRequired: Bool = true, errors: FormErrors = .none
    ) {
        let id = "field-" + name
        let error = errors[name]
        div(.class(error == nil ? "field upload" : "field upload is-wrong")) {
            label(title, .for(id))
            div(.class("field-help"), .id(id + "-help")) {
                if let help { text(help) }
                text(Self.limits(accept, limit))
            }
            if let error { div(error, .class("field-error"), .id(id + "-error")) }
            input(
                .type("file"), .id(id), .name(name), .class("form-control"), .multiple, .when(isRequired, .required),
                .accept(accept.joined(separator: ",")), .data("most", String(limit.perFile)),
                .data("large", Self.large(limit)), .when(error != nil, .invalid),
                .describedBy(error == nil ? id + "-help" : id + "-help " + id + "-error"))
            div(.class("upload-state"), .polite, .role("status"), .data("state", ""))
        }
        script(.src(surroundings.assets.link("upload.js")), .deferred)
    }

    private static func large(_ limit: UploadLimit) -> Text {
        let size = ByteCount.text(limit.perFile)
        return Text("超过 \(size)，请压缩或换一个", en: "larger than \(size): make it smaller, or choose another")
    }

    private static func limits(_ accept: [String], _ limit: UploadLimit) -> Text {
        let kinds = accept.filter { $0.hasPrefix(".") }.map { $0.dropFirst().uppercased() }
        let size = ByteCount.text(limit.perFile)
        return Text(
            "可收 \(kinds.joined(separator: "、"))，每个不超过 \(size)，一次最多 \(limit.files) 个。",
            en: "Takes \(kinds.joined(separator: ", ")), up to \(size) each, at most \(limit.files) at once.")
    }
}
