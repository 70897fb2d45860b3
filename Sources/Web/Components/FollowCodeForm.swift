public import Kernel

extension HTML {
    /// Asks for the code by which a worker follows what she sent.
    public func followCodeForm(post: Link, errors: FormErrors) {
        sheet {
            form(post: post, errors: errors) {
                field(
                    Field(
                        "code", Text("查询码", en: "Code"),
                        help: Text("16 位字母和数字，大小写、横线不要紧", en: "16 letters and digits; case and hyphens do not matter"),
                        maxLength: 40, autocomplete: "off"), errors: errors)
                submit(Text("打开", en: "Open"))
            }
        }
    }
}

extension Visit {
    /// The code that was sent, counted against whoever tries many. It travels in forms only: it stands in no address, cookie or log.
    public func followCode(within limit: CounterLimit) throws -> FollowCode {
        try limit.count(.code, from: clientAddress, at: now)
        guard let code = FollowCode(form.text("code")) else { throw FollowCode.wrong }
        return code
    }
}
