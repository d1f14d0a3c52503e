namespace widgets {
}
