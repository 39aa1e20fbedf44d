# Makes the files that the examples of the help texts name, and tells in 'stand-ins' which names of events stand for which.
set -eu
cp examples/westgate-2013.txt report.txt
mkdir reports archive
cp examples/port-moresby-2024.txt examples/tunis-2011.html reports/
cp examples/gezi-2013.txt archive/
head -n 2 examples/five-reports.jsonl >more.jsonl

cat >batch.jsonl <<'END'
{"id":"lamp-1","source":"Lamp","published":"2020-01-31","text":"A car bomb killed 11 people at a market in Mosul, Iraq, on Friday, police said. Islamic State claimed responsibility for the attack."}
{"id":"post-1","source":"Post","published":"2020-01-31","text":"At least 12 people were killed on Friday when Islamic State detonated a car bomb in Mosul, Iraqi officials said."}
{"id":"lamp-2","source":"Lamp","published":"2019-12-10","text":"Thousands of students protested in Baghdad on Monday. Soldiers shot dead three demonstrators in Baghdad on Monday, doctors said."}
{"id":"post-2","source":"Post","published":"2020-02-04","text":"The president of France met the prime minister of Iraq in Baghdad on Monday."}
END
cat >old.jsonl <<'END'
{"id":"old-1","source":"Lamp","published":"2020-02-04","text":"Police padlocked two radio stations in Basra on Monday. Soldiers bolted two newspapers on Sunday."}
END

page=page.html
cat >$page <<'END'
<html><head><title>Two held</title></head><body><article><h1>Police arrest two men in Kisumu</h1>
<p>Police arrested two men in Kisumu on Monday. Officers said that the men had planned an attack on the town hall.</p>
<p>The mayor of Kisumu thanked the police and said that the town hall would stay open.</p></article></body></html>
END
answer="HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
{
    printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n'
    printf 'WARC-Target-URI: https://news.example/held\r\nWARC-Date: 2026-11-24T08:00:00Z\r\n'
    printf 'Content-Type: application/http; msgtype=response\r\n'
    printf 'Content-Length: %d\r\n\r\n' $(($(printf "$answer" | wc -c) + $(wc -c <$page)))
    printf "$answer"
    cat $page
    printf '\r\n\r\n'
} | gzip >CC-NEWS-2026.warc.gz
rm $page

entry() {
    printf -- '- id: coerce.%s\n  verb: [%s]\n  type: COERCE\n  examples:\n    - "{A:Police} %sed {R:the newspaper} on Monday."\n' "$1" "$1" "$1"
}
mkdir -p my-data/lexicon old-data/en/lexicon
entry padlock >my-data/lexicon/mine.yaml
entry bolt >old-data/en/lexicon/mine.yaml

cat >answer.json <<'END'
{"status":"ok","articles":[{"title":"Two held in Kisumu","url":"https://news.example/held","publishedAt":"2026-11-24T08:00:00Z","content":"Police arrested two men in Kisumu on Monday."}]}
END
cat >table.csv <<'END'
id,day,body
1,2026-11-24,Police arrested two men in Kisumu on Monday.
END

echo '{"id":"1","text":"Rebels shelled the town.","expected":[{"code":"ASSAULT"}]}' >gold.jsonl

dateline import batch.jsonl --into news.db
dateline import old.jsonl --into news.db --quick --data old-data
cp news.db old.db
dateline people people.tsv --add 'A. Reader'
dateline code reports/tunis-2011.html -o before.jsonl
head -n 3 before.jsonl >after.jsonl
dateline code report.txt -o events.jsonl

id() { grep -o '"id":"evt-[0-9a-f]*"' | sed -n "$1"'s/.*"\(evt-[0-9a-f]*\)"/\1/p'; }
bomb=$(dateline search news.db killed:11..12 | id 1)
protest=$(dateline search news.db type:PROTEST | id 1)
cat >stand-ins <<END
evt-0a1b2c3d $bomb
evt-4e5f6a7b $protest
evt-8c1f0a $(id 1 <events.jsonl)
END

dateline decide news.db accept "$bomb" --by 'B. Reader'
dateline decide news.db edit "$bomb" --set injured=30 --by 'B. Reader'
dateline decide news.db reject "$protest" --by 'B. Reader'
