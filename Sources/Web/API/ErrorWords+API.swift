import Kernel

extension Misfortune.Words {
    static let outdated = Text("已被他人改动", en: "It has been changed since")
    static let outdatedWhy = Text(
        "If-Match 里的版本不是现在的版本，什么都没有改动。请重新读取后再办。",
        en: "The version in If-Match is not the present one. Nothing was changed; read it again first.")
    static let versionMissing = Text("缺少版本号", en: "The version is missing")
    static let versionMissingWhy = Text(
        "改动须在 If-Match 中写明所见的版本，即读取时 ETag 的值。",
        en: "A change names the version it is about in If-Match, as the ETag gave it.")
    static let notJSONWhy = Text("请以 application/json 提交。", en: "Send it as application/json.")
    static let complaintsWhy = Text("请改好下列各处再提交。", en: "Change the following and send it again.")
    static let tokenMissing = Text("需要令牌", en: "A token is needed")
    static let tokenMissingWhy = Text(
        "请在 Authorization 中写 Bearer 和令牌。令牌可能缺失、写错、已过期、已停用，或不许从这个地址使用。",
        en:
            "Send Authorization: Bearer and the token. It may be missing, mistyped, past its end, revoked, or not for use "
            + "from this address.")
    static let orTokenIsNarrow = Text("也可能是令牌不含这项用途。", en: " Or the token was not made for it.")
    static let absentInAPI = Text("没有找到", en: "Not found")
    static let absentInAPIWhy = Text(
        "地址或键不存在，或不在您的工作范围内。", en: "There is no such address or key, or it lies outside your part of the union.")
}
