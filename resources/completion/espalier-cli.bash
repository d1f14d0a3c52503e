# Completion of espalier-cli for bash, printed by: espalier-cli completion bash
_espalier_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} flags=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "inspect check run evaluate profile draw simplify groups sensitivity prune quantize verify culprit compare cut new train distill search front steer export report project recipe completion manual --help --version" -- "$word"))
        return
    fi
    case $verb in
        inspect) flags="--batch --events --help --json --quiet --threads" ;;
        check) flags="--batch --channel-order --channels --data --deviation --events --fit --height --help --interpolation --json --layout --mean --quiet --scale --shorter-side --split-seed --threads --validation-share --width" ;;
        run) flags="--batch --channel-order --channels --deviation --events --fit --height --help --interpolation --json --layout --mean --output --quiet --scale --seed --shorter-side --threads --top --width" ;;
        evaluate) flags="--batch --channel-order --channels --data --deviation --events --fit --height --help --interpolation --json --layout --limit --mean --quiet --reference --role --scale --shorter-side --split-seed --threads --validation-share --width" ;;
        profile) flags="--batch --events --help --json --latency-cache --no-latency-cache --quiet --runs --seed --staircase --threads --unfused --warm-up" ;;
        draw) flags="--dark --events --expand-all --help --json --output --quiet --threads" ;;
        simplify) flags="--events --help --json --output --parent --passes --project --quiet --threads" ;;
        groups) flags="--allow-mixing --events --help --json --quiet --threads" ;;
        sensitivity) flags="--allow-mixing --cache --calibration --channel-order --channels --criterion --data --deviation --events --fit --height --help --interpolation --json --layout --levels --mean --memory --no-cache --quiet --samples --scale --seed --shorter-side --split-seed --threads --validation-share --width" ;;
        prune) flags="--allocation --allow-mixing --budget --calibration --channel-order --channels --criterion --data --deviation --epochs --events --fit --granularity --height --help --interpolation --json --latency-batch --latency-cache --latency-runs --layer --layout --learning-rate --limit --mean --most-of-group --multiple --no-latency-cache --output --parent --project --quiet --ratio --recipe --recover --recover-memory --recover-samples --resume --scale --schedule --seed --sensitivity-samples --shorter-side --split-seed --steps --threads --validation-share --width" ;;
        quantize) flags="--bias-correction --budget --cache --calibrator --channel-order --channels --data --deviation --dynamic-convolutions --equalization --events --fit --format --height --help --interpolation --json --keep-float --layout --limit --mean --no-cache --output --packed-weights --parent --percentile --project --quiet --rounding --samples --scale --scheme --shorter-side --smoothing --split-seed --target --threads --validation-share --weight-bits --width" ;;
        verify) flags="--batch --channel-order --channels --data --deviation --events --fit --height --help --interpolation --json --layout --mean --python --quiet --runs --scale --shorter-side --split-seed --threads --validation-share --width" ;;
        culprit) flags="--channel-order --channels --data --deviation --events --fit --height --help --interpolation --json --layout --mean --quiet --samples --scale --shorter-side --split-seed --threads --validation-share --width" ;;
        compare) flags="--batch --channel-order --channels --csv --data --deviation --events --fit --height --help --interpolation --json --layout --limit --mean --quiet --role --scale --shorter-side --split-seed --threads --validation-share --width" ;;
        cut) flags="--channel-order --channels --data --deviation --epochs --events --fit --height --help --interpolation --json --layout --learning-rate --mean --output --parent --plan --project --quiet --recipe --recover --recover-memory --recover-samples --resume --scale --shorter-side --split-seed --threads --validation-share --width" ;;
        new) flags="--blocks --channel-order --channels --classes --data --deviation --events --expansion --fit --head-expansion --height --help --interpolation --json --kernel --layout --like --mean --most-macs --most-parameters --output --quiet --recipe --scale --seed --separable --shorter-side --split-seed --stem-stride --template --threads --validation-share --width --widths" ;;
        train) flags="--accumulation --average-decay --batch-size --channel-order --channels --checkpoint-interval --clip-norm --cutmix --cutout --data --deviation --epochs --events --final-rate --finish --fit --frozen --height --help --interpolation --json --keep-best --label-smoothing --layer-rates --layout --learning-rate --loss --mean --mean-decay --mirror --mixup --momentum --optimizer --output --parent --patience --precision --project --quiet --recipe --resume --scale --schedule --seed --shift --shorter-side --skip-test --split-seed --square-decay --step-factor --step-points --threads --validation-share --warm-up --weight-decay --width" ;;
        distill) flags="--accumulation --average-decay --batch-size --channel-order --channels --checkpoint-interval --clip-norm --combination --combination-temperature --cut --cutmix --cutout --data --deviation --epochs --events --final-rate --finish --fit --frozen --height --help --interpolation --json --keep-best --knowledge --label-smoothing --label-weight --layer-rates --layers --layout --learning-rate --loss --mean --mean-decay --memo --mirror --mixup --momentum --no-memo --optimizer --output --parent --patience --precision --project --quiet --recipe --resume --scale --schedule --seed --shift --shorter-side --skip-test --split-seed --square-decay --standardize --step-factor --step-points --teacher --template --threads --validation-share --warm-up --weight-decay --width" ;;
        search) flags="--budget --candidate-epochs --candidate-samples --channel-order --channels --control --criterion --data --deviation --epochs --events --finalists --fit --height --help --int8 --interpolation --json --layout --mean --objectives --only-finish --output --population --quiet --refit-samples --samples --scale --seed --shorter-side --space --split-seed --strategy --threads --time --trials --validation-share --width" ;;
        front) flags="--events --help --json --quiet --svg --threads" ;;
        steer) flags="--allow --budget --events --finish --forbid --help --json --quiet --threads" ;;
        export) flags="--channel-order --channels --compiler --data --deviation --events --external-data --fit --format --height --help --interpolation --json --layout --mean --opset --output --python --quiet --scale --shorter-side --split-seed --strip-metadata --threads --tolerance --validation-share --width" ;;
        report) flags="--before --channel-order --channels --data --deviation --events --fit --height --help --interpolation --json --layout --limit --mean --output --python --quiet --role --runs --scale --shorter-side --split-seed --step --threads --validation-share --width" ;;
        project) flags="--deleted --events --help --json --name --note --output --parent --quiet --threads" ;;
        recipe) flags="--data --events --help --json --output --project --quiet --resume --threads" ;;
        completion) flags="--events --help --json --quiet --threads" ;;
        manual) flags="--events --help --json --quiet --threads" ;;
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$flags" -- "$word"))
    elif [ "$verb" = completion ]; then
        COMPREPLY=($(compgen -W "bash" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}
complete -o filenames -F _espalier_cli espalier-cli
