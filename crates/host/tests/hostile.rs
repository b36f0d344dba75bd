//! The loopback host against a browser's honest page and against everybody else on the machine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use host::{Config, Running, StartError, start};
use tempfile::TempDir;

/// A host over an empty home, and a page to serve.
struct Scene {
    dir: TempDir,
    host: Option<Running>,
    address: SocketAddr,
}

impl Scene {
    fn set() -> Scene {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("ui")).unwrap();
        fs::write(dir.path().join("ui/index.html"), "<!doctype html><title>page</title>").unwrap();
        fs::write(dir.path().join("outside.txt"), "outside").unwrap();
        let host = start(&config(&dir, "127.0.0.1:0")).unwrap();
        Scene { address: host.address(), host: Some(host), dir }
    }

    fn token(&self) -> String {
        self.host.as_ref().unwrap().link().split_once('#').unwrap().1.to_owned()
    }

    fn bearer(&self) -> String {
        let (status, body) = self.post("/token", &[], self.token().as_bytes());
        assert_eq!(status, 200, "the right token is taken");
        let answer: serde_json::Value = serde_json::from_str(&body).unwrap();
        answer["bearer"].as_str().unwrap().to_owned()
    }

    /// Posts as a page of this host does.
    fn post(&self, path: &str, headers: &[&str], body: &[u8]) -> (u16, String) {
        let origin = format!("Origin: http://{}", self.address);
        let mut all = vec![origin.as_str()];
        all.extend(headers);
        self.ask("POST", path, &self.address.to_string(), &all, body)
    }

    fn get(&self, path: &str) -> (u16, String) {
        self.ask("GET", path, &self.address.to_string(), &[], b"")
    }

    fn ask(&self, method: &str, path: &str, host: &str, headers: &[&str], body: &[u8]) -> (u16, String) {
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {}\r\n", body.len());
        headers.iter().for_each(|line| head += &format!("{line}\r\n"));
        let whole = self.raw(&[head.as_bytes(), b"\r\n", body].concat());
        let status = whole.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        (status, whole.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }

    /// Sends bytes and reads until the host closes.
    fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // A host that has heard enough may close before all is sent.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }
}

fn config(dir: &TempDir, listen: &str) -> Config {
    Config {
        home: dir.path().join("home"),
        ui: dir.path().join("ui"),
        listen: listen.parse().unwrap(),
        sync_every_s: 0,
        clock_shift_minutes: 0,
        patience: Duration::from_millis(400),
    }
}

fn authorised(bearer: &str) -> String {
    format!("Authorization: Bearer {bearer}")
}

const STATE: &[u8] = br#"{"command":"device_state","input":{}}"#;

#[test]
fn a_page_trades_its_token_once_and_then_asks_with_a_bearer() {
    let scene = Scene::set();
    let bearer = scene.bearer();
    let (status, body) = scene.post("/ipc", &[&authorised(&bearer)], STATE);
    assert_eq!(status, 200, "the bearer lets in");
    assert!(body.starts_with(r#"{"changed":[],"ok":true"#) && body.contains(r#""locked":true"#), "it answers: {body}");
    let (_, body) = scene.post("/ipc", &[&authorised(&bearer)], br#"{"command":"today","input":{}}"#);
    assert_eq!(body, r#"{"error":{"code":"locked","facts":{}},"ok":false}"#, "records stay closed");
    let (status, body) = scene.post("/token", &[], scene.token().as_bytes());
    assert_eq!((status, body.as_str()), (403, ""), "a used token is worth nothing");
}

#[test]
fn without_token_or_bearer_nothing_is_answered() {
    let scene = Scene::set();
    for wrong in ["", "0", &"0".repeat(64), &"0".repeat(300)] {
        let (status, body) = scene.post("/token", &[], wrong.as_bytes());
        assert!(matches!(status, 403 | 413) && body.is_empty(), "a wrong token: {status}");
    }
    let token = scene.token();
    for headers in [vec![], vec![authorised(&token)], vec![authorised("")], vec!["Authorization: Basic eDp4".into()]] {
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        assert_eq!(scene.post("/ipc", &headers, STATE), (401, String::new()), "{headers:?}");
        let own = scene.address.to_string();
        assert_eq!(scene.ask("GET", "/events", &own, &headers, b""), (401, String::new()), "{headers:?}");
    }
    let bearer = scene.bearer();
    let two = [authorised(&bearer), authorised(&bearer)];
    assert_eq!(scene.post("/ipc", &[&two[0], &two[1]], STATE).0, 401, "a header that stands twice says nothing");
}

#[test]
fn a_page_of_somebody_else_is_refused_even_with_the_bearer() {
    let scene = Scene::set();
    let bearer = authorised(&scene.bearer());
    let own = scene.address.to_string();
    let ours = format!("Origin: http://{own}");
    let port = scene.address.port();
    for host in [format!("localhost:{port}"), "127.0.0.1".into(), "evil.example".into(), format!("{own}.evil.example")]
    {
        assert_eq!(scene.ask("POST", "/ipc", &host, &[&ours, &bearer], STATE).0, 403, "host {host}");
        assert_eq!(scene.ask("GET", "/", &host, &[], b"").0, 403, "host {host} gets no page either");
    }
    for origin in ["http://evil.example", "null", &format!("https://{own}"), &format!("http://localhost:{port}")] {
        let origin = format!("Origin: {origin}");
        for path in ["/ipc", "/token"] {
            assert_eq!(scene.ask("POST", path, &own, &[&origin, &bearer], STATE).0, 403, "{origin}");
        }
        assert_eq!(scene.ask("GET", "/events", &own, &[&origin, &bearer], b"").0, 403, "{origin}");
    }
    assert_eq!(scene.ask("POST", "/ipc", &own, &[&bearer], STATE).0, 403, "a post without an origin is no browser's");
    assert_eq!(scene.ask("POST", "/ipc", &own, &[&ours, &ours, &bearer], STATE).0, 403, "two origins are none");
    let cross = "Sec-Fetch-Site: cross-site";
    assert_eq!(scene.ask("GET", "/index.html", &own, &[cross], b"").0, 403, "no page of others embeds a file");
    assert_eq!(scene.ask("OPTIONS", "/ipc", &own, &[&ours], b"").0, 405, "nobody is told what they may ask");
}

#[test]
fn every_answer_forbids_what_screens_never_need() {
    let scene = Scene::set();
    let own = scene.address.to_string();
    for request in [
        format!("GET / HTTP/1.1\r\nHost: {own}\r\n\r\n"),
        format!("GET /none HTTP/1.1\r\nHost: {own}\r\n\r\n"),
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".to_owned(),
    ] {
        let answer = scene.raw(request.as_bytes()).to_lowercase();
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self'",
            "require-trusted-types-for 'script'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cache-control: no-store",
            "permissions-policy: ",
        ] {
            assert!(answer.contains(header), "{header} in {answer}");
        }
        assert!(!answer.contains("access-control-"), "no other origin is ever let in");
    }
}

#[test]
fn files_are_served_by_exact_names_only() {
    let scene = Scene::set();
    assert!(scene.get("/").1.contains("page"), "the page itself");
    for path in [
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "//outside.txt",
        "/./index.html",
        "/ui/../../outside.txt",
        "/index.html/",
        "/home",
        "/C:/outside.txt",
        "/..\\outside.txt",
    ] {
        let (status, body) = scene.get(path);
        assert!(matches!(status, 400 | 404) && !body.contains("outside"), "{path}: {status} {body}");
    }
}

#[test]
fn what_is_too_large_or_no_request_is_refused() {
    let scene = Scene::set();
    let bearer = authorised(&scene.bearer());
    let large = vec![b' '; app::device::REQUEST_BYTES_MAX + 1];
    assert_eq!(scene.post("/ipc", &[&bearer], &large).0, 413, "one byte too many");
    let (status, body) = scene.post("/ipc", &[&bearer], &large[1..]);
    assert!(status == 200 && body.contains("input_unreadable"), "as much as is read: {status}");
    for bad in [&b""[..], b"{", b"[]", b"\xff\xfe", br#"{"command":1}"#, br#"{"command":"today","extra":1}"#] {
        let (status, body) = scene.post("/ipc", &[&bearer], bad);
        assert!(status == 200 && body.contains("input_unreadable"), "{status} {body}");
    }
    let unknown = br#"{"command":"drop_everything","input":{}}"#;
    assert!(scene.post("/ipc", &[&bearer], unknown).1.contains("command_unknown"), "only the table is served");
    let own = scene.address.to_string();
    let many: String = (0..100).map(|at| format!("x-{at}: 1\r\n")).collect();
    let many = scene.raw(format!("GET / HTTP/1.1\r\nHost: {own}\r\n{many}\r\n").as_bytes());
    assert!(many.is_empty() || many.starts_with("HTTP/1.1 4"), "too many headers: {many}");
    let garbage = scene.raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03");
    assert!(garbage.is_empty() || garbage.starts_with("HTTP/1.1 4"), "TLS is not spoken here");
}

#[test]
fn a_client_that_takes_its_time_is_cut_off_and_others_are_served() {
    let scene = Scene::set();
    let bearer = authorised(&scene.bearer());
    let own = scene.address.to_string();
    let mut slow_head = scene.connect();
    slow_head.write_all(b"GET / HTTP/1.1\r\nHost:").unwrap();
    let mut slow_body = scene.connect();
    let head =
        format!("POST /ipc HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\n{bearer}\r\nContent-Length: 50\r\n");
    slow_body.write_all(format!("{head}\r\n{{").as_bytes()).unwrap();
    assert_eq!(scene.post("/ipc", &[&bearer], STATE).0, 200, "others are served meanwhile");
    let (mut ended, mut answer) = (Vec::new(), Vec::new());
    let _ = slow_head.read_to_end(&mut ended);
    let _ = slow_body.read_to_end(&mut answer);
    assert!(String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 408"), "half a body is no command");
}

#[test]
fn events_are_lines_and_end_when_the_host_stops() {
    let mut scene = Scene::set();
    let bearer = authorised(&scene.bearer());
    let own = scene.address.to_string();
    let mut stream = scene.connect();
    stream.write_all(format!("GET /events HTTP/1.1\r\nHost: {own}\r\n{bearer}\r\n\r\n").as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines();
    let first = lines.by_ref().map(|line| line.unwrap()).find(|line| line.starts_with('{')).unwrap();
    let event: serde_json::Value = serde_json::from_str(&first).unwrap();
    assert_eq!(event["locked"], true, "a listener first hears how things stand: {first}");
    assert_eq!(event["sync"]["running"], false, "and that nothing is under way");
    scene.host.take().unwrap().stop();
    assert!(lines.all(|line| line.is_ok_and(|line| !line.starts_with('{'))), "the stream ends by itself");
    assert!(TcpStream::connect(scene.address).is_err(), "nobody answers any more");
    assert!(!scene.dir.path().join("home/store").exists(), "a host that nobody unlocked left nothing behind");
}

#[test]
fn only_loopback_addresses_are_served() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("ui")).unwrap();
    for open in ["0.0.0.0:0", "[::]:0"] {
        assert!(matches!(start(&config(&dir, open)), Err(StartError::NotLoopback)), "{open} is for others too");
    }
    assert!(start(&config(&dir, "[::1]:0")).is_ok_and(|host| host.link().starts_with("http://[::1]:")), "IPv6 is");
}
