import Kernel
import Web

/// Where minutes count somebody is called by telephone, before anything is written.
struct UrgentSheet {
    let kind: VoiceKind
    /// Whether it stands before whoever spoke up, not before the officer who takes her call.
    var isHers = false

    private var numbers: [(tel: StaticString, number: String, label: Text)] {
        switch kind {
        case .crisis:
            [
                ("tel:120", "120", Text("急救", en: "ambulance")), ("tel:110", "110", Text("警察", en: "police")),
                ("tel:12356", "12356", Text("心理援助", en: "crisis line")),
            ]
        default:
            [
                ("tel:120", "120", Text("急救", en: "ambulance")), ("tel:119", "119", Text("火警", en: "fire")),
                ("tel:12350", "12350", Text("安全生产举报", en: "work safety")),
            ]
        }
    }

    private static let hotline: (tel: StaticString, number: String, label: Text) = (
        "tel:12351", "12351", Text("工会热线", en: "the unions’ hotline")
    )
    private static let asked = Text(
        "不要挂断对方的电话。请同事打，登记后由经办人几分钟内回电。",
        en: "Do not hang up on the caller. A colleague calls; the officer in charge calls back within minutes.")
    private static let told = Text(
        "工会已经得到通知，不分上下班。留了电话的，会打给您。",
        en: "The union has been told, at whatever hour. If you left a number, somebody calls you.")

    func write(to html: HTML) {
        let title =
            isHers
            ? Text("等不及就打电话", en: "If it cannot wait, call")
            : Text("急：先打电话，再登记", en: "Urgent: call first, then write")
        html.sheet(title) {
            html.ul(.class("lines")) {
                for (tel, number, label) in numbers + (isHers ? [Self.hotline] : []) {
                    html.li {
                        html.a(Text(same: number), .href(.outside(tel)))
                        html.text(" ")
                        html.text(label)
                    }
                }
            }
            html.div(.class("prose")) { html.p(isHers ? Self.told : Self.asked) }
        }
    }
}
