import Kernel
import Web

/// What somebody fills in who joins by herself, and what it says.
struct JoinForm {
    let sent: Fields

    /// - Throws: ``Refusal/invalid(field:why:)`` in words for somebody at the roadside.
    func enrolment() throws -> Enrolment {
        var form = try MemberForm(sent).enrolment()
        // What is the union's to say.
        (form.card, form.joinedOn, form.sex, form.born) = ("", nil, nil, nil)
        form.consent = sent.isOn("agreed") ? .online : nil
        guard form.consent != nil else {
            throw Refusal.invalid(field: "agreed", why: Text("请看过说明并勾选", en: "Read it, and tick the box"))
        }
        guard !form.phone.isEmpty else {
            throw Refusal.invalid(
                field: "phone", why: Text("请留手机号码，工会好联系您", en: "Leave a phone, so that the union can reach you"))
        }
        guard form.employer != nil || !form.segments.isEmpty else {
            throw Refusal.invalid(
                field: "employer", why: Text("写上单位，或勾选您属于哪个群体", en: "Give your employer, or tick a group you belong to")
            )
        }
        return form
    }

    func write(to html: HTML, _ errors: FormErrors) {
        html.field(
            Field("name", Text("姓名", en: "Name"), value: sent.text("name"), maxLength: 50, autocomplete: "name"),
            errors: errors)
        html.field(
            Field(
                "phone", Text("手机号码", en: "Mobile phone"), value: sent.text("phone"), maxLength: 30, autocomplete: "tel"
            ),
            errors: errors)
        html.field(
            Field(
                "identityKind", Text("证件", en: "Document"),
                .choice(IdentityKind.allCases.map { .init($0.rawValue, $0.label) }),
                value: sent["identityKind"] ?? IdentityKind.residentID.rawValue), errors: errors)
        html.field(
            Field(
                "identityNumber", Text("证件号码", en: "Its number"), value: sent.text("identityNumber"),
                help: Text(
                    "加密保存，只用来认出同一个人；没带证件可以先不填", en: "Kept encrypted, to tell one person from another; may follow later"),
                isRequired: false, maxLength: 40, autocomplete: "off"), errors: errors)
        html.field(
            Field(
                "employer", Text("单位", en: "Employer"), value: sent.text("employer"),
                help: Text("没有固定单位的，在下面勾选", en: "Without an employer, tick below"), isRequired: false, maxLength: 100,
                autocomplete: "organization"), errors: errors)
        html.fieldset(.class("field")) {
            html.legend(Text("我是", en: "I am one of"))
            for segment in WorkSegment.allCases { tick(segment, html) }
        }
        html.field(
            Field(
                "agreed",
                Text("我同意工会为办理会籍保存和使用以上资料", en: "I agree that the union keeps and uses this for my membership"),
                .tick, value: sent.text("agreed"),
                help: Text(
                    "只用于会籍管理和会员服务，不告诉单位；保存到会籍终止，没批准的当即删去手机和证件号码；随时可以查、可以改、可以退会，谁看过您查得到",
                    en: """
                        For membership and its services alone, not for the employer; kept until membership ends; phone and number go at once \
                        where you are not admitted. You can see it, have \
                        it corrected, and leave at any time, and you see who looked
                        """)), errors: errors)
    }

    private func tick(_ segment: WorkSegment, _ html: HTML) {
        let name = MemberForm.name(of: segment)
        var tick = Field(name, segment.label, .tick, value: sent.text(name), isRequired: false)
        tick.saysOptional = false
        html.field(tick)
    }
}
