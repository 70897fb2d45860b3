import App
import ArgumentParser

@main
struct Main {
    static func main() async {
        await Gonghui.main()
    }
}
