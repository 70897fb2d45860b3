public import Kernel

extension HTML {
    /// A form that changes state. Its token is part of it, so no page can forget it.
    ///
    /// - Parameters:
    ///   - errors: summed up above the form, each a link to its field.
    ///   - takesFiles: whether it is sent as `multipart/form-data`.
    ///   - id: what its fields have as ``Field/formID``.
    public func form(
        post link: Link, errors: FormErrors = .none, takesFiles: Bool = false, class classes: String = "form",
        id: String = "", content: () -> Void
    ) {
        if !errors.isEmpty { summary(of: errors, in: id) }
        form(
            .method("post"), .action(link), .class(classes), .when(takesFiles, .encoding("multipart/form-data")),
            .when(takesFiles, .data("upload", Text("正在上传", en: "Uploading"))),
            .when(takesFiles, .data("broken", Text("没有传完，请检查网络后重试", en: "Broke off; check the network and try again")))
        ) {
            input(.type("hidden"), .name(FormGuard.field), .value(formToken()))
            content()
        }
    }

    /// A form that asks: a search or a filter.
    public func form(get link: Link, class classes: String = "form", content: () -> Void) {
        form(
            .method("get"), .action(link), .class(classes), .when(classes == "find", .role("search")), content: content)
    }

    /// The primary act of a form, and a way out beside it.
    public func submit(_ label: Text, cancel: Link? = nil) {
        div(.class("form-acts")) {
            button(label, .type("submit"), .class("btn btn-primary"))
            if let cancel { leave(cancel, beside: label) }
        }
    }

    /// The way out of a form without its deed. Where the deed itself calls something off, it is called otherwise.
    public func leave(_ link: Link, beside deed: Text) {
        let words = deed.zh == "取消" ? Text("返回", en: "Back") : Text("取消", en: "Cancel")
        a(words, .href(link), .class("btn btn-link"))
    }

    private func summary(of errors: FormErrors, in form: String) {
        div(.class("summary"), .role("alert"), .id("errors"), .tabindex(-1)) {
            for (name, why) in errors.all where name.isEmpty { p(why) }
            let fields = errors.all.filter { !$0.name.isEmpty }
            guard !fields.isEmpty else { return }
            h2(Text("还差一点：请改好下面的内容再提交", en: "Not yet: change the following and send it again"))
            ul {
                for (name, why) in fields { li { a(why, .href(.fragment(Field.id(name, in: form)))) } }
            }
        }
    }
}
