import Kernel
import Web

/// The ways in which an organisation can be changed, each with a form of its own.
enum OrganisationChange: String, CaseIterable, Sendable {
    case child, name, parent, second, merger, split, alias, post

    var label: Text {
        switch self {
        case .child: Text("新建下级", en: "Found one below")
        case .name: Text("更名", en: "Rename")
        case .parent: Text("调整隶属", en: "Move")
        case .second: Text("产业关系", en: "Second line")
        case .merger: Text("合并", en: "Merge")
        case .split: Text("分设", en: "Split")
        case .alias: Text("加别名", en: "Add a name")
        case .post: Text("设职务", en: "Add a post")
        }
    }

    /// What it does, said above the form.
    var consequence: Text {
        switch self {
        case .child: Text("在它之下建立一个组织。", en: "Founds an organisation below it.")
        case .name:
            Text("旧名称留作别名，旧文件仍能找到它。", en: "The former name stays as an alias, so old papers still find it.")
        case .parent:
            Text(
                "连同全部下级移到另一个组织之下；权限随之立即改变。",
                en: "Moves it, with all below it, under another organisation; access changes at once.")
        case .second:
            Text("挂到产业工会之下；不填则取消产业关系。", en: "Hangs it under an industrial union; empty takes it off.")
        case .merger:
            Text(
                "它将结束，下级和别名归入另一个组织；它的文件仍在。",
                en: "It ends; what stands below it and its names go to the other one. Its papers stay.")
        case .split: Text("在旁边新建一个组织，并把所选下级划给它。", en: "Founds one beside it and hands over those chosen.")
        case .alias: Text("文件里还怎样称呼它？", en: "What else do papers call it?")
        case .post: Text("登记一个职务和任职的人；空缺就不填姓名。", en: "Records a post and who holds it; leave the name empty if vacant.")
        }
    }
}
