using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>Words for Lucene exactly as names are matched: lower case, no accents, digits kept, nothing left out, nothing stemmed.</summary>
internal sealed class QueryWords : Analyzer
{
    /// <summary>Between title and text, so that no phrase reaches across.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new Words(reader));

    private sealed class Words : Tokenizer
    {
        private readonly ICharTermAttribute _term;
        private readonly IOffsetAttribute _offset;
        private string _text = "";
        private int _at;

        public Words(TextReader input)
            : base(input)
        {
            // Before the first word is read: who reads looks for them then, and finds no words where they are missing.
            _term = AddAttribute<ICharTermAttribute>();
            _offset = AddAttribute<IOffsetAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            (_text, _at) = (m_input.ReadToEnd(), 0);
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            var reader = new WordReader(_text.AsSpan(_at), stackalloc char[WordReader.MaxWord]);
            if (!reader.Read())
                return false;
            _term.SetEmpty().Append(reader.Word.ToString());
            _offset.SetOffset(CorrectOffset(_at + reader.Start), CorrectOffset(_at + reader.End));
            _at += reader.End;
            return true;
        }

        public override void End()
        {
            base.End();
            _offset.SetOffset(CorrectOffset(_text.Length), CorrectOffset(_text.Length));
        }
    }
}
