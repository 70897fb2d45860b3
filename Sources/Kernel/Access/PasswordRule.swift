/// What a password must be: long enough, not one of the first that are tried, not the login itself.
public enum PasswordRule {
    private static let common: Set<String> = [
        "1234567890", "12345678910", "0123456789", "0987654321", "1111111111", "1q2w3e4r5t", "qwertyuiop",
        "password123",
        "password1234", "passw0rd123", "admin123456", "administrator", "abcd123456", "abc1234567", "a123456789",
        "woaini1314", "5201314520", "gonghui123", "gonghui2026", "gonghui12351",
    ]

    public static func check(_ password: String, login: String) throws(Refusal) {
        guard (10...200).contains(password.count) else {
            throw .invalid(field: "password", why: Text("密码须为 10 至 200 个字符", en: "A password has 10 to 200 characters"))
        }
        let lowered = password.lowercased()
        guard !common.contains(lowered), !lowered.contains(login), Set(lowered).count > 3 else {
            throw .invalid(
                field: "password",
                why: Text(
                    "这个密码太容易猜到，请换一个；几个不相干的词连起来就很好",
                    en: "This password is easily guessed; a few unrelated words make a good one"))
        }
    }
}
