import Kernel

extension Misfortune {
    /// The words of ``Misfortune``.
    enum Words {
        static let absent = Text("没有找到这一页", en: "Nothing found here")
        static let absentWhy = Text(
            "地址可能写错了，内容可能已经移走，也可能不在您的工作范围内。请从首页或搜索进入。",
            en: "The address may be mistyped, the matter may have moved, or it lies outside your part of the union. "
                + "Start from the home page or search.")
        static let forbidden = Text("您没有办理此事的权限", en: "You may not do this")
        static let invalid = Text("有一项需要改一下", en: "One entry needs a change")
        static let conflict = Text("现在还不能这样做", en: "This cannot be done now")
        static let signedOut = Text("请先登录", en: "Please sign in first")
        static let signedOutWhy = Text(
            "您已退出或登录已过期。登录后请重新办理；刚才填写的内容没有保存。",
            en:
                "You have signed out or your session has ended. Sign in and do it again; what you entered was not saved."
        )
        static let tooMany = Text("操作太频繁，请稍候", en: "Too many attempts, please wait")
        static let wrongMethod = Text("这个地址不能这样打开", en: "This address cannot be opened this way")
        static let wrongMethodWhy = Text(
            "它只在提交表单时使用。请返回上一页，从页面上的按钮进入。",
            en: "It is used only when a form is sent. Go back and use the button on the page.")
        static let malformed = Text("没有读懂这次提交", en: "This request could not be read")
        static let unknownForm = Text(
            "提交的内容不是本站的表单，或带了这里不收的文件。请返回上一页重试。",
            en: "What was sent is not a form of this site, or brings files where none are taken. Go back and try again."
        )
        static let tooLarge = Text("超出了上传限额", en: "More than can be uploaded")
        static let notOurForm = Text("这一页已经过期", en: "This page has expired")
        static let notOurFormWhy = Text(
            "为防止他人冒用您的身份，只接受本站刚刚打开的表单。什么都没有改动。请返回上一页，刷新后再提交。",
            en:
                "To keep others from acting in your name, only forms freshly opened here are taken. Nothing was changed. "
                + "Go back, reload the page and send it again.")
        static let failed = Text("系统出了差错", en: "Something went wrong on our side")
        static let failedWhy = Text(
            "没有办成，已经记录。请稍后再试；如果仍然不行，请把下面的编号告诉系统管理员。",
            en:
                "It was not done, and it has been recorded. Try again later; if it fails again, give the number below to "
                + "the system administrator.")
        static let unavailable = Text("平台暂时不能用", en: "The platform is not available just now")
        static let unavailableWhy = Text(
            "数据库连不上，没有办成，已经记录。请过半分钟再试；如果一直不行，请把下面的编号告诉系统管理员。",
            en:
                "The database does not answer. It was not done, and it has been recorded. Try again in half a minute; if it "
                + "goes on, give the number below to the system administrator.")

        static func forbiddenWhy(_ permission: Permission) -> Text {
            let roles = permission.roles.sorted { $0.rawValue < $1.rawValue }.map(\.label)
            let zh = roles.map(\.zh).joined(separator: "、")
            let en = roles.map(\.en).joined(separator: ", ")
            return Text(
                "「\(permission.label.zh)」由以下角色办理：\(zh)。需要时请联系本单位或上级的安全管理员。",
                en:
                    "“\(permission.label.en)” is done by: \(en). If you need it, ask the security administrator of your "
                    + "union or the one above.")
        }

        static func tooManyWhy(_ until: Instant) -> Text {
            let time = until.stamp.suffix(8)
            return Text("为了安全，请在 \(time) 之后再试。", en: "For safety, please try again after \(time) (Beijing time).")
        }

        static func tooLargeWhy(_ limit: Int) -> Text {
            let size = ByteCount.text(limit)
            return Text(
                "这里最多接收 \(size)。请拆分或压缩后再传；什么都没有保存。",
                en: "At most \(size) is taken here. Split or compress it and try again; nothing of it was kept.")
        }

        static func tooManyFilesWhy(_ limit: Int) -> Text {
            Text("一次最多 \(limit) 个文件，请分批上传。", en: "At most \(limit) files at once; send them in several goes.")
        }
    }
}
